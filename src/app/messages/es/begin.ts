import type { Messages } from "../messages.ts";

export const begin: Pick<Messages, "begin" | "companion" | "sources"> = {
  begin: {
    title: "¿De quién es la cara que quieres mirar?",
    fileTitle: (name) => `¿De quién es la cara en «${name}»?`,
    subjects: {
      "another-person": {
        name: "De otra persona",
        text: "Dice qué se mueve en su cara. Lo que eso podría significar lo dice cuando preguntas.",
      },
      myself: {
        name: "Mía",
        text: "Dice lo que tu cara puede estar mostrando, comparada con cómo está en reposo.",
      },
    },
    sayFirst: "Dile esto primero",
    sentence:
      "«Me cuesta leer las caras. Esta página me dice cómo se mueve una cara. No guarda ninguna imagen ni envía nada. ¿Te parece bien que la use mientras hablamos?»",
    ifNot: "Si prefiere que no, déjala apagada.",
    ownNote: "Nadie más que tú ve esto. No se guarda ninguna imagen y nada sale de este dispositivo.",
    sources: "¿Qué quieres mirar?",
    screenFirst: "Di esto primero a todas las personas de la llamada",
    screenSentence:
      "«Me cuesta leer las caras. Quisiera usar una página que me dice cómo se mueven las caras en mi pantalla. No guarda ninguna imagen ni envía nada. ¿Les parece bien a todos?»",
    screenNotFor:
      "No está hecha para vigilar a empleados ni a alumnos. En la Unión Europea eso está prohibido.",
    screenNote:
      "Tu navegador pregunta qué ventana compartir. Elige la de la llamada; se comparte solo con esta página.",
  },
  sources: {
    startCamera: "Encender la cámara",
    openFile: "Abrir una imagen o un vídeo",
    fileNote: "O suéltalo en cualquier lugar de esta página, o pégalo.",
    drawnFace: "Probar con una cara dibujada",
    screen: "Caras en una videollamada",
    chooseWindow: "Elegir la ventana",
  },
  companion: {
    onTop: "Vista pequeña encima",
    refused:
      "Tu navegador no ha dejado abrir una ventana pequeña. Permite las ventanas emergentes para esta página y vuelve a intentarlo.",
  },
};
