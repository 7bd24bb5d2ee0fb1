import type { Messages } from "../messages.ts";

export const neutral: Pick<Messages, "neutral"> = {
  neutral: {
    title: "Dein Gesicht in Ruhe",
    why: "Gesichter sind in Ruhe verschieden. Neben deinem eigenen lässt sich eine leichte Bewegung vielleicht von dem unterscheiden, wie du immer aussiehst.",
    kept: "Maße deines Gesichts werden auf diesem Gerät behalten, nur für dich. Ein Bild wird nicht behalten.",
    offer: "Zehn Sekunden das Gesicht ruhen lassen",
    outdated: (light, day) =>
      `„${light}“, ${day}, wurde mit einem früheren Modell aufgenommen und wird darum nicht benutzt. Es ist noch da. Nimm es neu auf, um weiterzumachen.`,
    inUse: (light, day) => `Neben deinem Gesicht in Ruhe: „${light}“, ${day}`,
    unused: "Nicht neben deinem Gesicht in Ruhe",
    forFile: "Neben deinem Gesicht in Ruhe?",
    several:
      "Mehr als ein Gesicht ist zu sehen; darum wird deines in Ruhe nicht benutzt: Es ist nicht zu wissen, welches deines ist.",
    onlyHeld: "Es kann hier nicht behalten werden und gilt, bis du diese Seite schließt.",
    which: "Gelesen neben",
    oneOf: (light, day) => `„${light}“, ${day}`,
    none: "Nichts: wie irgendein Gesicht",
    anew: "Neu aufnehmen",
    erase: "Dieses löschen",
    taking: {
      waiting: "Schau in die Kamera",
      waitingText: "Die zehn Sekunden beginnen, wenn dein Gesicht gefunden ist.",
      holding: "Lass dein Gesicht ruhen",
      holdingText: "Schau in die Kamera. Mehr ist nicht zu tun.",
      begun: "Die zehn Sekunden haben begonnen.",
      cancel: "Abbrechen",
      taken: "Dein Gesicht in Ruhe ist aufgenommen.",
      light: "Wie ist das Licht hier?",
      lightText: "Das Licht ändert, wie ein Gesicht gelesen wird. In anderem Licht nimm ein anderes auf.",
      lights: ["Tageslicht", "Lampe am Abend", "Wenig Licht"],
      ownLight: "Dein Wort für das Licht",
      lightMissing: "Wähle oder schreib zuerst ein Wort für das Licht.",
      keep: "Behalten",
      discard: "Nicht behalten",
      refused: "Diesmal wurde es nicht aufgenommen",
      because: {
        short:
          "Dein Gesicht war nicht lange genug zu sehen. Bleib vor der Kamera, bis die zehn Sekunden vorbei sind.",
        interrupted:
          "Ein anderes Gesicht kam ins Bild, oder deines ging unterwegs verloren. Es hilft, allein im Bild zu sein und darin zu bleiben.",
        unreadable: "Dein Gesicht war nicht gut genug zu lesen. Mehr Licht hilft, und geradeaus zu schauen.",
        unsteady:
          "Dein Gesicht hat sich bewegt. Das geht leicht so. Sich hinzusetzen und auszuatmen hilft vielleicht.",
        expressive:
          "Es sieht ein wenig nach einem Lächeln oder einer Überraschung aus, und so ruhen Gesichter kaum. Lass Mund und Brauen locker.",
      },
      again: "Noch einmal versuchen",
      leave: "Jetzt nicht",
    },
    list: {
      text: "Damit wird dein Gesicht neben sich selbst gehalten. Jedes gehört zu einer Kamera und einem Licht.",
      camera: (label) => `Kamera: ${label}`,
      unnamedCamera: "Eine Kamera ohne Namen",
      outdated: "Mit einem früheren Modell aufgenommen: wird jetzt nicht benutzt.",
      erase: (light, day) => `„${light}“, ${day}, löschen`,
      eraseShort: "Löschen",
      erased: "Es ist gelöscht.",
      failed: "Das hat nicht geklappt. Es ist noch da.",
    },
  },
};
