import type { Messages } from "../messages.ts";

export const begin: Pick<Messages, "begin" | "companion" | "sources"> = {
  begin: {
    title: "Wessen Gesicht möchtest du ansehen?",
    fileTitle: (name) => `Wessen Gesicht ist in „${name}“?`,
    subjects: {
      "another-person": {
        name: "Das einer anderen Person",
        text: "Es wird gesagt, was sich in ihrem Gesicht bewegt. Was das bedeuten könnte, wird gesagt, wenn du fragst.",
      },
      myself: {
        name: "Mein eigenes",
        text: "Es wird gesagt, was dein Gesicht vielleicht zeigt, verglichen damit, wie es in Ruhe aussieht.",
      },
    },
    sayFirst: "Sag ihr oder ihm zuerst",
    sentence:
      "„Gesichter zu lesen fällt mir schwer. Diese Seite sagt mir, wie sich ein Gesicht bewegt. Sie behält kein Bild und sendet nichts. Ist es in Ordnung, wenn ich sie benutze, während wir reden?“",
    ifNot: "Wenn die Person das lieber nicht möchte, lass es aus.",
    ownNote: "Niemand außer dir sieht das. Kein Bild wird behalten, und nichts verlässt dieses Gerät.",
    sources: "Was möchtest du ansehen?",
    screenFirst: "Sag zuerst allen im Gespräch",
    screenSentence:
      "„Gesichter zu lesen fällt mir schwer. Ich möchte eine Seite benutzen, die mir sagt, wie sich die Gesichter auf meinem Bildschirm bewegen. Sie behält kein Bild und sendet nichts. Ist das für alle in Ordnung?“",
    screenNotFor:
      "Sie ist nicht dafür gemacht, Angestellte oder Lernende zu beobachten. In der Europäischen Union ist das verboten.",
    screenNote:
      "Dein Browser fragt, welches Fenster geteilt werden soll. Wähle das mit dem Gespräch; geteilt wird es nur mit dieser Seite.",
  },
  sources: {
    startCamera: "Kamera starten",
    openFile: "Bild oder Video öffnen",
    fileNote: "Oder irgendwo auf dieser Seite ablegen oder einfügen.",
    drawnFace: "Mit einem gezeichneten Gesicht ausprobieren",
    screen: "Gesichter in einem Videogespräch",
    chooseWindow: "Fenster wählen",
  },
  companion: {
    onTop: "Kleine Ansicht obenauf",
    refused:
      "Dein Browser hat kein kleines Fenster geöffnet. Erlaube dieser Seite Pop-ups und versuch es noch einmal.",
  },
};
