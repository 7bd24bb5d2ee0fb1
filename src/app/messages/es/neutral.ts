import type { Messages } from "../messages.ts";

export const neutral: Pick<Messages, "neutral"> = {
  neutral: {
    title: "Tu cara en reposo",
    why: "Las caras en reposo son distintas. Junto a la tuya, quizá se distinga un movimiento leve de como eres siempre.",
    kept: "Se guardan medidas de tu cara en este dispositivo, solo para ti. Ninguna imagen.",
    offer: "Deja la cara en reposo diez segundos",
    outdated: (light, day) =>
      `«${light}», ${day}, se tomó con un modelo anterior y por eso no se usa. Sigue guardada. Para continuar, tómala de nuevo.`,
    inUse: (light, day) => `Junto a tu cara en reposo: «${light}», ${day}`,
    unused: "Sin tu cara en reposo al lado",
    forFile: "¿Junto a tu cara en reposo?",
    several:
      "Hay más de una cara a la vista, así que la tuya en reposo no se usa: no se puede saber cuál es la tuya.",
    onlyHeld: "Aquí no se puede guardar; vale hasta que cierres esta página.",
    which: "Se lee junto a",
    oneOf: (light, day) => `«${light}», ${day}`,
    none: "Nada: como cualquier cara",
    anew: "Tomarla de nuevo",
    erase: "Borrar esta",
    taking: {
      waiting: "Mira a la cámara",
      waitingText: "Los diez segundos empiezan cuando se encuentra tu cara.",
      holding: "Deja descansar la cara",
      holdingText: "Mira a la cámara. No hay que hacer nada más.",
      begun: "Han empezado los diez segundos.",
      cancel: "Cancelar",
      taken: "Tu cara en reposo está tomada.",
      light: "¿Cómo es la luz aquí?",
      lightText: "La luz cambia cómo se lee una cara. Con otra luz, toma otra.",
      lights: ["Luz de día", "Lámpara por la noche", "Poca luz"],
      ownLight: "Tu palabra para la luz",
      lightMissing: "Primero elige o escribe una palabra para la luz.",
      keep: "Guardarla",
      discard: "No guardarla",
      refused: "Esta vez no se ha tomado",
      because: {
        short:
          "Tu cara no ha estado a la vista el tiempo suficiente. Quédate ante la cámara hasta que pasen los diez segundos.",
        interrupted:
          "Ha aparecido otra cara, o la tuya se ha perdido por el camino. Ayuda estar a solas en la imagen y quedarse en ella.",
        unreadable: "Tu cara no se ha podido leer bien. Ayuda tener más luz y mirar de frente.",
        unsteady: "Tu cara se ha movido. Pasa con facilidad. Quizá ayude sentarse y soltar el aire.",
        expressive:
          "Se parece un poco a una sonrisa o a una sorpresa, y las caras apenas descansan así. Deja sueltas la boca y las cejas.",
      },
      again: "Volver a intentarlo",
      leave: "Dejarlo por ahora",
    },
    list: {
      text: "Con ellas, tu cara se compara consigo misma. Cada una es de una cámara y de una luz.",
      camera: (label) => `Cámara: ${label}`,
      unnamedCamera: "Una cámara sin nombre",
      outdated: "Se tomó con un modelo anterior: ahora no se usa.",
      erase: (light, day) => `Borrar «${light}», ${day}`,
      eraseShort: "Borrar",
      erased: "Está borrada.",
      failed: "No ha funcionado. Sigue ahí.",
    },
  },
};
