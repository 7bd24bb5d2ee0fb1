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
    look: "Mirar",
    lookText: "Lo que muestra una cara: la de otra persona o la tuya.",
    portrait: "Una cara dibujada con una sonrisa leve",
  },
};
