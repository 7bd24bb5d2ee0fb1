import type { Messages } from "../messages.ts";

export const summary: Pick<Messages, "summary"> = {
  summary: {
    title: "Lo que se vio",
    lasted: (time) => `Has mirado ${time}, más o menos.`,
    whose: { "another-person": "La cara de otra persona", myself: "Tu propia cara" },
    sources: {
      camera: "con la cámara",
      screen: "en una pantalla compartida",
      picture: "en una imagen",
      video: "en un vídeo",
      drawn: "como cara dibujada",
    },
    moved: "Lo que se movió",
    still: "Nada destacaba",
    looked: "A qué se parecía un poco la cara",
    meant: "¿Qué podría haber significado?",
    meantNote:
      "Así se veía la cara; no es lo que la persona sentía. Lo que sentía lo sabe ella. Puedes preguntar.",
    ownNote: "Así se veía tu cara; no es lo que sentías. Lo que sentías lo sabes mejor tú.",
    unread: "Cuándo no se podía decir",
    unreadNever: "No hubo nada que lo impidiera.",
    nobody: "No se leyó ninguna cara",
    shares: {
      "nearly-all": "casi todo el tiempo",
      most: "la mayor parte del tiempo",
      half: "más o menos la mitad del tiempo",
      some: "parte del tiempo",
      "now-and-then": "de vez en cuando",
    },
    keepNote: {
      "another-person":
        "Lo que se movió se puede guardar para volver a leerlo, solo en este dispositivo. Lo que podría haber significado no se guarda, ni tampoco ninguna imagen. Si lo dejas ir, se olvida.",
      myself:
        "Si guardas esto, podrás volver a leer estas palabras, solo en este dispositivo. No se guarda ninguna imagen. Si lo dejas ir, se olvida.",
    },
    keep: "Guardarlo",
    letGo: "Dejarlo ir",
    notKept: "No se ha podido guardar. Puedes intentarlo otra vez o dejarlo ir.",
    kept: "Lo que guardaste",
    keptNone: "Aquí no se guarda nada.",
    erase: "Borrar",
    erased: "Borrado.",
    bringBack: "Recuperarlo",
    notErased: "No ha funcionado. No se ha cambiado nada.",
    backToLook: "Volver a mirar",
  },
};
