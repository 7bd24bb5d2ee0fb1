import type { Messages } from "../messages.ts";

export const settings: Pick<Messages, "settings" | "ownData" | "storage"> = {
  settings: {
    licences: "Lizenzen dessen, was andere gemacht haben",
    modelCard: "Wofür das Modell gedacht ist und wo es versagt",
    version: (version) => `Lexithymia, Version ${version}`,
    title: "Einstellungen",
    language: "Sprache",
    textSize: "Größe der Schrift",
    textSizes: { normal: "Wie üblich", large: "Größer", larger: "Noch größer", largest: "Am größten" },
    theme: "Hell oder dunkel",
    themes: { system: "Wie auf diesem Gerät", light: "Hell", dark: "Dunkel" },
    anyCamera: "Die, die der Browser vorzieht",
    camerasUnknown: "Weitere stehen hier, sobald diese Seite eine Kamera benutzen durfte.",
    cameraGone:
      "Die gewählte Kamera ist gerade nicht da. Bis sie es ist, wird die benutzt, die der Browser vorzieht.",
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
};
