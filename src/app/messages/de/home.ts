import type { Messages } from "../messages.ts";

export const home: Pick<Messages, "firstVisit" | "welcome"> = {
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
    look: "Hinsehen",
    lookText: "Was ein Gesicht zeigt: das einer anderen Person oder dein eigenes.",
    portrait: "Ein gezeichnetes Gesicht mit einem leichten Lächeln",
  },
  firstVisit: {
    step: (number, all) => `${number} von ${all}`,
    cards: {
      reads: {
        title: "Sie liest Bewegungen eines Gesichts",
        text: "Brauen, Lider, Wangen, Nase und Mund. Sie sagt in einfachen Worten, was sich bewegt hat, und, wenn du fragst, was das bedeuten könnte.",
      },
      cannotKnow: {
        title: "Sie kann nicht wissen, was jemand fühlt",
        text: "Gesichter und Gefühle passen oft nicht zusammen. Sie kann sich irren, und sie sagt, wenn sie es nicht erkennt. Dein eigenes Wort zählt mehr, und das der anderen auch.",
      },
      stays: {
        title: "Nichts verlässt dieses Gerät",
        text: "Kein Konto, keine Cookies, kein Bild wird behalten. Was du behalten möchtest, kannst du ansehen, mitnehmen und löschen.",
      },
      others: {
        title: "Andere müssen es wissen",
        text: "Frag, bevor du jemanden damit ansiehst. Sie ist nicht dafür gemacht, Menschen bei der Arbeit oder in der Schule zu beobachten; in der Europäischen Union ist das verboten.",
      },
    },
    next: "Weiter",
    back: "Zurück",
    skip: "Überspringen",
    begin: "Anfangen",
  },
};
