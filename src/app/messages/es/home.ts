import type { Messages } from "../messages.ts";

export const home: Pick<Messages, "firstVisit" | "welcome"> = {
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
  firstVisit: {
    step: (number, all) => `${number} de ${all}`,
    cards: {
      reads: {
        title: "Lee los movimientos de una cara",
        text: "Cejas, párpados, mejillas, nariz y boca. Dice con palabras sencillas qué se ha movido y, cuando preguntas, qué podría significar.",
      },
      cannotKnow: {
        title: "No puede saber lo que alguien siente",
        text: "Las caras y los sentimientos a menudo no coinciden. Puede equivocarse, y lo dice cuando no puede saberlo. Tu propia palabra cuenta más, y la de los demás también.",
      },
      stays: {
        title: "Nada sale de este dispositivo",
        text: "Sin cuenta, sin cookies; no se guarda ninguna imagen. Lo que decidas guardar lo puedes mirar, llevarte y borrar.",
      },
      others: {
        title: "Los demás tienen que saberlo",
        text: "Pregunta antes de mirar a alguien con ella. No está hecha para vigilar a personas en el trabajo o en la escuela; en la Unión Europea eso está prohibido.",
      },
    },
    next: "Siguiente",
    back: "Atrás",
    skip: "Saltar",
    begin: "Empezar",
  },
};
