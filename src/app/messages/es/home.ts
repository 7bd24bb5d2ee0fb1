import type { Messages } from "../messages.ts";

export const home: Pick<Messages, "welcome"> = {
  welcome: {
    title: "Palabras para lo que muestra una cara",
    lead: "A algunas personas les cuesta poner nombre a lo que ven en una cara. Esta página observa cómo se mueve una cara y dice, con palabras sencillas, qué puede estar mostrando.",
    does: "Lo que hace",
    doesList: [
      "Encuentra las caras en tu cámara, en una imagen o en un vídeo.",
      "Dice qué puede mostrar cada una: una palabra, o dos, o tres.",
      "Lo dice cuando no puede saberlo.",
    ],
    doesNot: "Lo que no hace",
    doesNotList: [
      "No sabe lo que alguien siente. Las caras y los sentimientos a menudo no coinciden.",
      "No reconoce quién es nadie.",
      "No guarda lo que ve ni envía nada.",
    ],
    begin: "Empezar",
    startCamera: "Encender la cámara",
    cameraNote:
      "En la imagen de la cámara se leen los movimientos de la cara, aquí, en este dispositivo; no se guarda nada y nada sale de él.",
    openFile: "Abrir una imagen o un vídeo",
    fileNote: "O suéltalo en cualquier lugar de esta página, o pégalo.",
    drawnFace: "Probar con una cara dibujada",
    portrait: "Una cara dibujada con una sonrisa leve",
  },
};
