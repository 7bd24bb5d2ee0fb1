import type { Messages } from "../messages.ts";

export const page: Pick<
  Messages,
  | "name"
  | "privacy"
  | "dropHint"
  | "asking"
  | "choosingScreen"
  | "screenProblem"
  | "opening"
  | "cameraProblem"
  | "unreadable"
  | "failed"
  | "tryAgain"
  | "back"
> = {
  name: "Lexithymia",
  privacy: "Nichts, was du hier zeigst oder öffnest, verlässt dieses Gerät.",
  dropHint: "Bild oder Video hier ablegen",
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
  choosingScreen: {
    title: "Warten auf ein Fenster",
    text: "Dein Browser fragt, welches Fenster er mit dieser Seite teilen soll.",
  },
  screenProblem: {
    unsupported: {
      title: "Dieser Browser teilt keine Fenster",
      text: "Browser auf einem Computer können es. Ein Bild oder ein Video geht auch hier.",
    },
    "not-chosen": {
      title: "Es wurde kein Fenster gewählt",
      text: "Das ist in Ordnung. Nichts wurde geteilt.",
    },
    failed: {
      title: "Das Fenster konnte nicht geteilt werden",
      text: "Dein System hat es nicht zugelassen. Wähle ein anderes Fenster, oder schließ das Programm und öffne es neu.",
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
