import type { Messages } from "../messages.ts";

export const settings: Pick<Messages, "settings" | "ownData" | "storage"> = {
  settings: {
    licences: "Licencias de lo que hicieron otros",
    modelCard: "Para qué es el modelo y dónde falla",
    version: (version) => `Lexithymia, versión ${version}`,
    title: "Ajustes",
    language: "Idioma",
    textSize: "Tamaño del texto",
    textSizes: { normal: "Normal", large: "Grande", larger: "Más grande", largest: "El más grande" },
    theme: "Claro u oscuro",
    themes: { system: "Como en este dispositivo", light: "Claro", dark: "Oscuro" },
    anyCamera: "La que prefiera el navegador",
    camerasUnknown: "Las demás aparecen aquí cuando esta página haya podido usar una cámara.",
    cameraGone: "La cámara que elegiste no está ahora. Hasta que esté, se usa la que prefiera el navegador.",
  },
  ownData: {
    title: "Tus datos",
    text: "Lo que eliges se guarda en este navegador, en este dispositivo, y en ningún otro lugar. No se guarda ninguna imagen.",
    stored: (records, size) => `${records === 1 ? "Un registro" : `${records} registros`}, ${size} en total.`,
    nothing: "Todavía no se guarda nada.",
    setAside: (records) =>
      records === 1
        ? "Un registro no se ha podido leer. Está apartado y va con la copia."
        : `${records} registros no se han podido leer. Están apartados y van con la copia.`,
    save: "Guardar una copia",
    readIn: "Leer una copia",
    erase: "Borrar todo",
    eraseTitle: "¿Borrar todo lo que se guarda aquí?",
    eraseText:
      "Tus ajustes vuelven a ser como al principio. No se puede deshacer; una copia guardada se puede volver a leer.",
    eraseSure: "Sí, borrar",
    keep: "No, conservar",
    erased: "Todo está borrado. Ya no se guarda nada.",
    blocked: "Otra pestaña con esta página lo retiene. Cierra las otras pestañas y se borrará.",
    failed: "No ha funcionado. No se ha cambiado nada.",
    taken: (records) => (records === 1 ? "Se ha tomado un registro." : `Se han tomado ${records} registros.`),
    keptHere: (records) => `Lo de aquí es más reciente: ${records}.`,
    broken: (records) => `No se ha podido leer y queda apartado: ${records}.`,
    unreadable: {
      "not-json": "No es una copia guardada por esta página: no es JSON. No se ha cambiado nada.",
      "not-an-export": "No es una copia guardada por esta página. No se ha cambiado nada.",
      "newer-format":
        "Esta copia la guardó una versión más nueva de esta página. Recarga la página y vuelve a intentarlo. No se ha cambiado nada.",
    },
  },
  storage: {
    denied:
      "Tu navegador no guarda nada para esta página, como pasa en algunas ventanas privadas. Todo funciona; lo que elijas se olvida al cerrarla.",
    full: "Ya no queda sitio para guardar lo que has elegido. Vale hasta que cierres esta página.",
    blocked:
      "Otra pestaña con esta página lo impide, así que por ahora no se guarda nada. Cierra las otras pestañas y recarga esta.",
    outdated:
      "En este navegador se ha abierto una versión más nueva de esta página. Recarga esta pestaña para seguir con ella; hasta entonces no se guarda nada.",
    newer:
      "Una versión más nueva de esta página guarda lo que elegiste. Queda como está; lo que elijas ahora se olvida al cerrar esta página.",
    aborted: "No se ha podido guardar lo que has elegido. Vale hasta que cierres esta página.",
    "set-aside": "Lo que elegiste antes no se ha podido leer. Está apartado, no borrado, y vale lo habitual.",
  },
};
