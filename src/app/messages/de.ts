/** Auf Deutsch. Kurze Sätze, du, kein Lob und kein Alarm. Nie, was jemand fühlt: nur, was ein Gesicht zeigt. */
import type { Messages } from "./messages.ts";
import { type Saying, shows } from "./phrases.ts";

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

export const de: Messages = {
  name: "Lexithymia",
  privacy: "Nichts, was du hier zeigst oder öffnest, verlässt dieses Gerät.",
  dropHint: "Bild oder Video hier ablegen",

  welcome: {
    title: "Worte für das, was ein Gesicht zeigt",
    lead: "Manchen Menschen fällt es schwer zu benennen, was sie in einem Gesicht sehen. Diese Seite achtet darauf, wie sich ein Gesicht bewegt, und sagt in einfachen Worten, was es vielleicht zeigt.",
    does: "Was sie tut",
    doesList: [
      "Sie findet die Gesichter in deiner Kamera, einem Bild oder einem Video.",
      "Sie sagt, was jedes vielleicht zeigt: ein Wort, oder zwei, oder drei.",
      "Sie sagt es, wenn sie es nicht erkennen kann.",
    ],
    doesNot: "Was sie nicht tut",
    doesNotList: [
      "Sie weiß nicht, was jemand fühlt. Gesichter und Gefühle passen oft nicht zusammen.",
      "Sie erkennt nicht, wer jemand ist.",
      "Sie behält nicht, was sie sieht, und sendet nichts.",
    ],
    begin: "Anfangen",
    startCamera: "Kamera starten",
    cameraNote:
      "Das Kamerabild wird auf Bewegungen des Gesichts hin gelesen, hier auf diesem Gerät; nichts wird behalten und nichts verlässt es.",
    openFile: "Bild oder Video öffnen",
    fileNote: "Oder irgendwo auf dieser Seite ablegen oder einfügen.",
    drawnFace: "Mit einem gezeichneten Gesicht ausprobieren",
    portrait: "Ein gezeichnetes Gesicht mit einem leichten Lächeln",
  },

  live: {
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
    videoPicture: (name) => `Video: ${name}`,
    picturePicture: (name) => `Bild: ${name}`,
    faceLetter: (letter) => `Gesicht ${letter}`,
    spokenFace: (letter, sentence) => `Gesicht ${letter}: ${sentence}.`,
    spokenNoFace: "Kein Gesicht gefunden.",
    pausedTitle: "Angehalten",
    pausedCamera: "Diese Seite war nicht zu sehen; darum wurde die Kamera ausgeschaltet.",
    paused: "Diese Seite war nicht zu sehen; darum wurde nichts gelesen.",
    goOn: "Weiter",
  },

  shows: (explanation) => shows(saying, explanation),

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

  settings: {
    version: (version) => `Lexithymia, Version ${version}`,
    title: "Einstellungen",
    language: "Sprache",
    textSize: "Größe der Schrift",
    textSizes: { normal: "Wie üblich", large: "Größer", larger: "Noch größer", largest: "Am größten" },
    theme: "Hell oder dunkel",
    themes: { system: "Wie auf diesem Gerät", light: "Hell", dark: "Dunkel" },
  },

  ownData: {
    title: "Deine Daten",
    text: "Was du wählst, wird in diesem Browser auf diesem Gerät behalten und nirgends sonst. Kein Bild wird behalten.",
    stored: (records, size) => `${records === 1 ? "Ein Eintrag" : `${records} Einträge`}, zusammen ${size}.`,
    nothing: "Noch wird nichts behalten.",
    setAside: (records) =>
      records === 1
        ? "Ein Eintrag konnte nicht gelesen werden. Er liegt beiseite und kommt mit in die Kopie."
        : `${records} Einträge konnten nicht gelesen werden. Sie liegen beiseite und kommen mit in die Kopie.`,
    save: "Kopie speichern",
    readIn: "Kopie einlesen",
    erase: "Alles löschen",
    eraseTitle: "Alles löschen, was hier behalten wird?",
    eraseText:
      "Deine Einstellungen sind dann wieder wie am Anfang. Das lässt sich nicht zurücknehmen; eine gespeicherte Kopie kann wieder eingelesen werden.",
    eraseSure: "Ja, löschen",
    keep: "Nein, behalten",
    erased: "Alles ist gelöscht. Nichts wird mehr behalten.",
    blocked:
      "Ein anderer Tab mit dieser Seite hält es noch fest. Schließ die anderen Tabs; dann wird es gelöscht.",
    failed: "Das hat nicht geklappt. Nichts wurde geändert.",
    taken: (records) =>
      records === 1 ? "Ein Eintrag wurde übernommen." : `${records} Einträge wurden übernommen.`,
    keptHere: (records) => `Hier schon neuer: ${records}.`,
    broken: (records) => `Nicht lesbar und beiseite gelegt: ${records}.`,
    unreadable: {
      "not-json":
        "Das ist keine Kopie, die diese Seite gespeichert hat: Es ist kein JSON. Nichts wurde geändert.",
      "not-an-export": "Das ist keine Kopie, die diese Seite gespeichert hat. Nichts wurde geändert.",
      "newer-format":
        "Diese Kopie hat eine neuere Version dieser Seite gespeichert. Lade die Seite neu und versuch es noch einmal. Nichts wurde geändert.",
    },
  },

  storage: {
    denied:
      "Dein Browser behält für diese Seite nichts, wie in manchen privaten Fenstern. Alles geht; was du wählst, ist vergessen, wenn du sie schließt.",
    full: "Es ist kein Platz mehr, um deine Wahl zu behalten. Sie gilt, bis du diese Seite schließt.",
    blocked:
      "Ein anderer Tab mit dieser Seite steht im Weg; darum wird gerade nichts behalten. Schließ die anderen Tabs und lade diesen neu.",
    outdated:
      "In diesem Browser ist eine neuere Version dieser Seite geöffnet. Lade diesen Tab neu, um mit ihr weiterzumachen; bis dahin wird nichts behalten.",
    newer:
      "Eine neuere Version dieser Seite behält deine Wahl. Sie bleibt, wie sie ist; was du jetzt wählst, ist vergessen, wenn du diese Seite schließt.",
    aborted: "Deine Wahl konnte nicht behalten werden. Sie gilt, bis du diese Seite schließt.",
    "set-aside":
      "Was du früher gewählt hast, konnte nicht gelesen werden. Es liegt beiseite und ist nicht gelöscht; das Übliche gilt.",
  },

  asking: {
    title: "Warten auf die Kamera",
    text: "Dein Browser fragt vielleicht, ob diese Seite sie benutzen darf. Mit „Zulassen“ geht es weiter.",
  },
  opening: (name) => ({ title: "Wird geöffnet", text: name }),

  cameraProblem: {
    insecure: {
      title: "Die Kamera braucht eine sichere Adresse",
      text: "Browser geben die Kamera nur Seiten mit https:// oder von diesem Gerät selbst. Öffne die Seite so oder nimm ein Bild.",
    },
    unsupported: {
      title: "Dieser Browser bietet keine Kamera an",
      text: "Versuch es mit einem anderen Browser oder nimm ein Bild oder Video.",
    },
    denied: {
      title: "Die Kamera ist nicht erlaubt",
      text: "Du oder dein Browser hat nein gesagt, und das ist in Ordnung. Um es zu ändern, erlaube dieser Seite die Kamera in der Adresszeile oder in den Einstellungen deines Systems und versuch es noch einmal.",
    },
    none: {
      title: "Keine Kamera gefunden",
      text: "Schließ eine an und versuch es noch einmal, oder nimm ein Bild oder Video.",
    },
    "in-use": {
      title: "Die Kamera ist belegt",
      text: "Vielleicht benutzt sie ein anderes Programm. Schließ es und versuch es noch einmal.",
    },
    unplugged: {
      title: "Die Kamera ist weg",
      text: "Sie wurde abgezogen oder ausgeschaltet. Schließ sie an und versuch es noch einmal, oder nimm eine andere.",
    },
  },

  unreadable: {
    title: (name) => `„${name}“ konnte nicht geöffnet werden`,
    empty: "Die Datei ist leer. Such eine vollständige Kopie davon.",
    "not-a-picture":
      "Dein Browser kann sie weder als Bild noch als Video lesen. JPEG-, PNG-, WebP- und GIF-Bilder gehen.",
    "not-a-video": "Dein Browser kann sie nicht als Video abspielen. MP4- und WebM-Videos gehen meistens.",
    damaged: "Sie ist beschädigt oder bricht vor ihrem Ende ab. Such eine vollständige Kopie davon.",
    "too-large": "Das Bild hat mehr als 120 Millionen Bildpunkte. Mach es zuerst kleiner.",
  },

  failed: {
    title: "Das Lesen konnte nicht beginnen",
    text: "Eine Datei dieser Seite ließ sich nicht laden oder ausführen. Lade die Seite neu oder versuch es noch einmal.",
    detail: "Was schiefging",
  },

  tryAgain: "Noch einmal versuchen",
  back: "Zurück zum Anfang",
};
