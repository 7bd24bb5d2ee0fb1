import type { Messages } from "../messages.ts";
import { type CueWords, moves, type Saying, shows } from "../phrases.ts";

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

const cueWords: CueWords = {
  "inner-brow-raise": {
    both: "cejas subidas por dentro",
    left: "ceja izquierda subida por dentro",
    right: "ceja derecha subida por dentro",
  },
  "outer-brow-raise": {
    both: "cejas subidas por fuera",
    left: "ceja izquierda subida por fuera",
    right: "ceja derecha subida por fuera",
  },
  "brow-lower": { both: "cejas bajadas", left: "ceja izquierda bajada", right: "ceja derecha bajada" },
  "upper-lid-raise": {
    both: "ojos muy abiertos",
    left: "ojo izquierdo muy abierto",
    right: "ojo derecho muy abierto",
  },
  "cheek-raise": {
    both: "mejillas subidas",
    left: "mejilla izquierda subida",
    right: "mejilla derecha subida",
  },
  "lid-tighten": {
    both: "párpados inferiores tensos",
    left: "párpado inferior izquierdo tenso",
    right: "párpado inferior derecho tenso",
  },
  "nose-wrinkle": { both: "nariz arrugada" },
  "lip-corner-up": {
    both: "comisuras de los labios hacia arriba",
    left: "comisura izquierda hacia arriba",
    right: "comisura derecha hacia arriba",
  },
  dimple: {
    both: "comisuras de los labios hacia dentro",
    left: "comisura izquierda hacia dentro",
    right: "comisura derecha hacia dentro",
  },
  "lip-corner-down": {
    both: "comisuras de los labios hacia abajo",
    left: "comisura izquierda hacia abajo",
    right: "comisura derecha hacia abajo",
  },
  "lip-stretch": { both: "labios estirados" },
  "lip-press": { both: "labios apretados" },
  "jaw-drop": { both: "mandíbula caída" },
};

export const look: Pick<Messages, "live" | "shows" | "moves" | "advice" | "trust"> = {
  live: {
    titleCues: "Lo que se mueve en la cara",
    titleCuesMany: "Lo que se mueve en las caras",
    nothingMoves: "Nada destaca. Una cara en reposo, o un movimiento demasiado pequeño.",
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
    screenPicture: "La ventana que has elegido",
    videoPicture: (name) => `Vídeo: ${name}`,
    picturePicture: (name) => `Imagen: ${name}`,
    faceLetter: (letter) => `Cara ${letter}`,
    spokenFace: (letter, sentence) => `Cara ${letter}: ${sentence}.`,
    spokenNoFace: "No se ha encontrado ninguna cara.",
    pausedTitle: "En pausa",
    pausedCamera: "Esta página no estaba a la vista, así que la cámara se apagó.",
    paused: "Esta página no estaba a la vista, así que no se leyó nada.",
    pausedScreen:
      "Esta página no estaba a la vista, así que no se leyó nada. Con la vista pequeña encima sigue leyendo.",
    goOn: "Continuar",
  },
  shows: (explanation) => shows(saying, explanation),
  moves: (cues) => moves(cueWords, cues),
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
};
