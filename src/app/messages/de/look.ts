import type { Messages } from "../messages.ts";
import { type CueWords, moves, type Saying, shows } from "../phrases.ts";

const saying: Saying = {
  expressions: {
    neutral: "einem ruhenden Gesicht",
    happiness: "Freude",
    surprise: "Überraschung",
    sadness: "Traurigkeit",
    anger: "Ärger",
    disgust: "Ekel",
    fear: "Angst",
    contempt: "Verachtung",
  },
  unread: {
    turned: "Gesicht abgewandt",
    small: "Zu klein zum Lesen",
    dark: "Zu dunkel zum Lesen",
    blurred: "Zu unscharf zum Lesen",
    covered: "Teilweise verdeckt",
    unsure: "Nicht zu sagen",
  },
  atOnce: (first, second) => `${first} und ${second} zugleich`,
  looksLike: (possibilities) =>
    `Sieht ein wenig nach ${possibilities[0]} aus${possibilities
      .slice(1)
      .map((word) => `, oder nach ${word}`)
      .join("")}`,
};

const cueWords: CueWords = {
  "inner-brow-raise": {
    both: "innere Brauen oben",
    left: "inneres Ende der linken Braue oben",
    right: "inneres Ende der rechten Braue oben",
  },
  "outer-brow-raise": {
    both: "äußere Brauen oben",
    left: "äußeres Ende der linken Braue oben",
    right: "äußeres Ende der rechten Braue oben",
  },
  "brow-lower": { both: "Brauen unten", left: "linke Braue unten", right: "rechte Braue unten" },
  "upper-lid-raise": {
    both: "Augen weit offen",
    left: "linkes Auge weit offen",
    right: "rechtes Auge weit offen",
  },
  "cheek-raise": { both: "Wangen oben", left: "linke Wange oben", right: "rechte Wange oben" },
  "lid-tighten": {
    both: "Unterlider angespannt",
    left: "linkes Unterlid angespannt",
    right: "rechtes Unterlid angespannt",
  },
  "nose-wrinkle": { both: "Nase gerümpft" },
  "lip-corner-up": {
    both: "Mundwinkel oben",
    left: "linker Mundwinkel oben",
    right: "rechter Mundwinkel oben",
  },
  dimple: {
    both: "Mundwinkel eingezogen",
    left: "linker Mundwinkel eingezogen",
    right: "rechter Mundwinkel eingezogen",
  },
  "lip-corner-down": {
    both: "Mundwinkel unten",
    left: "linker Mundwinkel unten",
    right: "rechter Mundwinkel unten",
  },
  "lip-stretch": { both: "Lippen in die Breite gezogen" },
  "lip-press": { both: "Lippen aufeinandergepresst" },
  "jaw-drop": { both: "Kiefer gesenkt" },
};

export const look: Pick<Messages, "live" | "shows" | "moves" | "advice" | "trust"> = {
  live: {
    titleCues: "Was sich im Gesicht bewegt",
    titleCuesMany: "Was sich in den Gesichtern bewegt",
    nothingMoves: "Nichts fällt auf. Ein ruhendes Gesicht, oder eine Bewegung, die zu klein ist.",
    title: "Was die Gesichter zeigen",
    titleOne: "Was das Gesicht zeigt",
    note: "So sieht ein Gesicht aus; es ist nicht das, was jemand fühlt. Wenn es wichtig ist, frag nach.",
    preparing: "Das Lesen wird vorbereitet. Beim ersten Mal dauert es einige Sekunden.",
    reading: "Schaut hin …",
    noFaceTitle: "Kein Gesicht gefunden",
    noFaceLive: "Komm etwas näher, schau in die Kamera oder such dir mehr Licht.",
    noFacePicture: "Am besten wird ein Gesicht gefunden, das von vorn zu sehen und nicht zu klein ist.",
    stop: "Beenden",
    close: "Schließen",
    camera: "Kamera",
    mirror: "Spiegeln",
    openFile: "Andere Datei öffnen",
    unnamedCamera: (number) => `Kamera ${number}`,
    cameraPicture: "Deine Kamera",
    drawnFacePicture: "Ein gezeichnetes Gesicht, das sich bewegt",
    drawnFaceNote:
      "Dieses Gesicht ist gezeichnet. Es geht von der Ruhe zu einem Lächeln, wieder zur Ruhe und zur Überraschung.",
    screenPicture: "Das Fenster, das du gewählt hast",
    videoPicture: (name) => `Video: ${name}`,
    picturePicture: (name) => `Bild: ${name}`,
    faceLetter: (letter) => `Gesicht ${letter}`,
    spokenFace: (letter, sentence) => `Gesicht ${letter}: ${sentence}.`,
    spokenNoFace: "Kein Gesicht gefunden.",
    pausedTitle: "Angehalten",
    pausedCamera: "Diese Seite war nicht zu sehen; darum wurde die Kamera ausgeschaltet.",
    paused: "Diese Seite war nicht zu sehen; darum wurde nichts gelesen.",
    pausedScreen:
      "Diese Seite war nicht zu sehen; darum wurde nichts gelesen. Mit der kleinen Ansicht obenauf liest sie weiter.",
    goOn: "Weiter",
  },
  shows: (explanation) => shows(saying, explanation),
  moves: (cues) => moves(cueWords, cues),
  advice: {
    turned: "Es kann gelesen werden, wenn es hierher schaut.",
    small: "Es kann aus der Nähe gelesen werden.",
    dark: "Es kann bei mehr Licht gelesen werden.",
    blurred: "Es kann gelesen werden, wenn es scharf und ruhig zu sehen ist.",
    covered: "Es kann gelesen werden, wenn nichts davor ist.",
    unsure: "Es könnte vieles sein. Das ist oft so.",
  },
  trust: {
    title: "Wie weit ist darauf Verlass?",
    text: "Gelernt wurde es an Bildern, zu denen Menschen Wörter gewählt hatten, und Menschen wählen für dasselbe Gesicht oft verschiedene Wörter. Am unsichersten ist es bei Angst, Ekel und Verachtung; und es kann bei Gesichtern schlechter sein, die denen unähnlich sind, an denen es gelernt hat.",
    measured: (protocol, images, agreed) =>
      `Bei ${new Intl.NumberFormat("de").format(images)} Bildern, die es nie gesehen hatte (${protocol}), war sein erstes Wort in ${agreed} von 100 Fällen das festgehaltene.`,
    failures: "Was darüber bekannt ist, wie es irrt:",
    runs: (model, runtime) => `Modell: ${model}. Läuft auf ${runtime}.`,
  },
};
