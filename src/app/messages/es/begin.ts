import type { Messages } from "../messages.ts";

export const begin: Pick<Messages, "begin" | "sources"> = {
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
  },
  sources: {
    startCamera: "Encender la cámara",
    openFile: "Abrir una imagen o un vídeo",
    fileNote: "O suéltalo en cualquier lugar de esta página, o pégalo.",
    drawnFace: "Probar con una cara dibujada",
  },
};
