import type { Messages } from "../messages.ts";

export const summary: Pick<Messages, "summary"> = {
  summary: {
    title: "Was zu sehen war",
    lasted: (time) => `Du hast etwa ${time} lang hingeschaut.`,
    whose: { "another-person": "Das Gesicht einer anderen Person", myself: "Dein eigenes Gesicht" },
    sources: {
      camera: "mit der Kamera",
      screen: "auf einem geteilten Bildschirm",
      picture: "auf einem Bild",
      video: "in einem Video",
      drawn: "als gezeichnetes Gesicht",
    },
    moved: "Was sich bewegt hat",
    still: "Nichts fiel auf",
    looked: "Wonach das Gesicht ein wenig aussah",
    meant: "Was könnte das bedeutet haben?",
    meantNote:
      "So sah das Gesicht aus; es ist nicht das, was die Person fühlte. Was sie fühlte, weiß sie. Du kannst sie fragen.",
    ownNote:
      "So sah dein Gesicht aus; es ist nicht das, was du gefühlt hast. Was du gefühlt hast, weißt du am besten.",
    unread: "Wann es nicht zu sagen war",
    unreadNever: "Nichts stand im Weg.",
    nobody: "Kein Gesicht gelesen",
    shares: {
      "nearly-all": "fast die ganze Zeit",
      most: "die meiste Zeit",
      half: "etwa die halbe Zeit",
      some: "einen Teil der Zeit",
      "now-and-then": "ab und zu",
    },
    keepNote: {
      "another-person":
        "Was sich bewegt hat, kann behalten werden, um es wieder zu lesen, nur auf diesem Gerät. Was es bedeutet haben könnte, wird nicht behalten, und auch kein Bild. Lässt du es los, ist es vergessen.",
      myself:
        "Wenn du das behältst, kannst du diese Worte wieder lesen, nur auf diesem Gerät. Kein Bild wird behalten. Lässt du es los, ist es vergessen.",
    },
    keep: "Behalten",
    letGo: "Loslassen",
    notKept: "Das konnte nicht behalten werden. Du kannst es noch einmal versuchen oder es loslassen.",
    kept: "Was du behalten hast",
    keptNone: "Hier wird nichts behalten.",
    erase: "Löschen",
    erased: "Gelöscht.",
    bringBack: "Zurückholen",
    notErased: "Das hat nicht geklappt. Nichts wurde geändert.",
    backToLook: "Zurück zum Ansehen",
  },
};
