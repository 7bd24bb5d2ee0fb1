import type { Messages } from "../messages.ts";

export const told: Pick<Messages, "told"> = {
  told: {
    title: "Wie du es erfährst",
    text: "Die Wörter neben dem Bild sind immer da. Eine Änderung kannst du auch anders erfahren. Jede Art ist aus, bis du sie einschaltest. Höchstens eine Änderung in drei Sekunden wird gemeldet, und keine mehr, sobald du beendest oder anhältst.",
    tryIt: "Ausprobieren",
    tryEach: { sound: "Jeden Ton ausprobieren", vibration: "Jedes Muster ausprobieren" },
    ways: {
      words: { name: "Große Wörter auf dem Bild", text: "Die neuesten Wörter, am unteren Rand des Bildes." },
      sound: {
        name: "Ein leiser Ton",
        text: "Wenige kurze, leise Töne für jede Art von Änderung.",
      },
      speech: {
        name: "Gesprochene Wörter",
        text: "Eine Stimme auf diesem Gerät sagt die Wörter, die auf der Seite stehen.",
      },
      vibration: {
        name: "Vibrieren",
        text: "Ein kurzes Muster für jede Art von Änderung, wenn das Gerät es kann.",
      },
    },
    kinds: {
      up: {
        name: "Etwas ging nach oben",
        sound: "ein tiefer Ton, dann ein hoher",
        vibration: "kurz, dann lang",
      },
      down: {
        name: "Etwas ging nach unten",
        sound: "ein hoher Ton, dann ein tiefer",
        vibration: "lang, dann kurz",
      },
      other: {
        name: "Etwas anderes änderte sich",
        sound: "zweimal derselbe Ton",
        vibration: "kurz, und noch einmal kurz",
      },
      rest: { name: "Das Gesicht ist in Ruhe", sound: "ein langer, tiefer Ton", vibration: "einmal lang" },
      unread: {
        name: "Das Gesicht ist nicht zu lesen",
        sound: "drei kurze, tiefe Töne",
        vibration: "dreimal kurz",
      },
    },
    screenReader: {
      name: "Es auch einem Screenreader sagen",
      text: "Wenn du einen Screenreader benutzt, liest auch er Änderungen vor. Schalte das aus, wenn beide durcheinanderreden.",
    },
    missing: {
      "no-sound": "Nicht verfügbar: Dieser Browser spielt keine Töne, die eine Seite macht.",
      "no-speech": "Nicht verfügbar: Dieser Browser spricht nicht.",
      "no-own-voice":
        "Nicht verfügbar: Dieses Gerät hat keine eigene Stimme für diese Sprache. Andere Stimmen senden die Wörter vielleicht weg, um sie sprechen zu lassen; darum werden sie nicht benutzt.",
      "no-vibration":
        "Nicht verfügbar: Dieser Browser kann kein Gerät vibrieren lassen. Chrome auf Android kann es.",
    },
  },
};
