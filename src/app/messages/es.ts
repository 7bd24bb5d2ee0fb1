/** En español. Frases cortas, de tú, sin elogios ni alarmas. Nunca lo que alguien siente: solo lo que una cara muestra. */
import type { Messages } from "./messages.ts";
import { type Saying, shows } from "./phrases.ts";

const saying: Saying = {
  expressions: {
    neutral: "una cara en reposo",
    happiness: "la alegría",
    surprise: "la sorpresa",
    sadness: "la tristeza",
    anger: "el enfado",
    disgust: "el asco",
    fear: "el miedo",
    contempt: "el desprecio",
  },
  unread: {
    turned: "Cara vuelta hacia otro lado",
    small: "Demasiado pequeña para leerla",
    dark: "Demasiado oscura para leerla",
    blurred: "Demasiado borrosa para leerla",
    covered: "Tapada en parte",
    unsure: "No se puede decir",
  },
  atOnce: (first, second) => `${first} y ${second} a la vez`,
  looksLike: (possibilities) =>
    `Se parece un poco ${possibilities.map((words) => `a ${words}`).join(", o ")}`.replaceAll("a el ", "al "),
};

export const es: Messages = {
  name: "Lexithymia",
  privacy: "Nada de lo que muestres o abras aquí sale de este dispositivo.",
  dropHint: "Suelta aquí una imagen o un vídeo",

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

  live: {
    title: "Lo que muestran las caras",
    titleOne: "Lo que muestra la cara",
    note: "Así se ve una cara; no es lo que alguien siente. Si importa, pregunta.",
    preparing: "Preparando la lectura. La primera vez tarda unos segundos.",
    reading: "Mirando …",
    noFaceTitle: "No se ha encontrado ninguna cara",
    noFaceLive: "Acércate un poco, mira hacia la cámara o busca más luz.",
    noFacePicture: "Una cara se encuentra mejor cuando se ve de frente y no es demasiado pequeña.",
    stop: "Parar",
    close: "Cerrar",
    camera: "Cámara",
    mirror: "Espejo",
    openFile: "Abrir otro archivo",
    unnamedCamera: (number) => `Cámara ${number}`,
    cameraPicture: "Tu cámara",
    drawnFacePicture: "Una cara dibujada que se mueve",
    drawnFaceNote:
      "Esta cara está dibujada. Pasa del reposo a una sonrisa, vuelve al reposo y pasa a la sorpresa.",
    videoPicture: (name) => `Vídeo: ${name}`,
    picturePicture: (name) => `Imagen: ${name}`,
    faceLetter: (letter) => `Cara ${letter}`,
    spokenFace: (letter, sentence) => `Cara ${letter}: ${sentence}.`,
    spokenNoFace: "No se ha encontrado ninguna cara.",
    pausedTitle: "En pausa",
    pausedCamera: "Esta página no estaba a la vista, así que la cámara se apagó.",
    paused: "Esta página no estaba a la vista, así que no se leyó nada.",
    goOn: "Continuar",
  },

  shows: (explanation) => shows(saying, explanation),

  advice: {
    turned: "Se puede leer cuando mira hacia aquí.",
    small: "Se puede leer desde más cerca.",
    dark: "Se puede leer con más luz.",
    blurred: "Se puede leer cuando está enfocada y quieta.",
    covered: "Se puede leer cuando no hay nada delante.",
    unsure: "Podría ser muchas cosas. Pasa a menudo.",
  },

  trust: {
    title: "¿Hasta qué punto es de fiar?",
    text: "Aprendió con imágenes a las que otras personas habían puesto palabras, y la gente suele elegir palabras distintas para la misma cara. Donde menos segura está es en el miedo, el asco y el desprecio, y puede ser peor con caras que no se parecen a aquellas con las que aprendió.",
    measured: (protocol, images, agreed) =>
      `En ${new Intl.NumberFormat("es").format(images)} imágenes que nunca había visto (${protocol}), su primera palabra fue la registrada en ${agreed} de cada 100.`,
    failures: "Lo que se sabe de cómo falla:",
    runs: (model, runtime) => `Modelo: ${model}. Funciona con ${runtime}.`,
  },

  settings: {
    version: (version) => `Lexithymia, versión ${version}`,
    title: "Ajustes",
    language: "Idioma",
    textSize: "Tamaño del texto",
    textSizes: { normal: "Normal", large: "Grande", larger: "Más grande", largest: "El más grande" },
    theme: "Claro u oscuro",
    themes: { system: "Como en este dispositivo", light: "Claro", dark: "Oscuro" },
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

  asking: {
    title: "Esperando la cámara",
    text: "Puede que tu navegador pregunte si esta página puede usarla. Elige «Permitir» para continuar.",
  },
  opening: (name) => ({ title: "Abriendo", text: name }),

  cameraProblem: {
    insecure: {
      title: "La cámara necesita una dirección segura",
      text: "Los navegadores solo dan la cámara a páginas con https:// o de este mismo dispositivo. Abre la página así o usa una imagen.",
    },
    unsupported: {
      title: "Este navegador no ofrece cámara",
      text: "Prueba con otro navegador o usa una imagen o un vídeo.",
    },
    denied: {
      title: "La cámara no está permitida",
      text: "Tú o tu navegador habéis dicho que no, y está bien. Para cambiarlo, permite la cámara para esta página en la barra de direcciones o en los ajustes de tu sistema y vuelve a intentarlo.",
    },
    none: {
      title: "No se ha encontrado ninguna cámara",
      text: "Conecta una y vuelve a intentarlo, o usa una imagen o un vídeo.",
    },
    "in-use": {
      title: "La cámara está ocupada",
      text: "Puede que la use otro programa. Ciérralo y vuelve a intentarlo.",
    },
    unplugged: {
      title: "La cámara ya no está",
      text: "Se ha desconectado o apagado. Conéctala y vuelve a intentarlo, o usa otra.",
    },
  },

  unreadable: {
    title: (name) => `No se ha podido abrir «${name}»`,
    empty: "El archivo está vacío. Busca una copia completa.",
    "not-a-picture":
      "Tu navegador no puede leerlo ni como imagen ni como vídeo. Funcionan las imágenes JPEG, PNG, WebP y GIF.",
    "not-a-video": "Tu navegador no puede reproducirlo como vídeo. Los vídeos MP4 y WebM suelen funcionar.",
    damaged: "Está dañado o se corta antes del final. Busca una copia completa.",
    "too-large": "Tiene más de 120 millones de píxeles. Hazlo más pequeño primero.",
  },

  failed: {
    title: "La lectura no ha podido empezar",
    text: "No se ha podido cargar o ejecutar un archivo de esta página. Recarga la página o vuelve a intentarlo.",
    detail: "Qué ha fallado",
  },

  tryAgain: "Volver a intentarlo",
  back: "Volver al principio",
};
