import type { Messages } from "../messages.ts";

export const home: Pick<Messages, "welcome"> = {
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
};
