import type { Share } from "../../look/summary/account.ts";

/** What is told after looking: in rounded words, without a score and without advice. */
export const summary = {
  summary: {
    title: "What was seen",
    lasted: (time: string) => `You looked for about ${time}.`,
    whose: { "another-person": "Another person’s face", myself: "Your own face" },
    sources: {
      camera: "with the camera",
      screen: "in a shared screen",
      picture: "in a picture",
      video: "in a video",
      drawn: "as a drawn face",
    },
    moved: "What moved",
    still: "Nothing stood out",
    looked: "What the face looked a bit like",
    meant: "What might this have meant?",
    meantNote: "This is how the face looked, not what they felt. What they felt, they know. You can ask.",
    ownNote: "This is how your face looked, not what you felt. What you felt, you know best.",
    unread: "When it could not tell",
    unreadNever: "There was nothing in the way.",
    nobody: "No face was read",
    shares: {
      "nearly-all": "nearly all of the time",
      most: "most of the time",
      half: "about half of the time",
      some: "some of the time",
      "now-and-then": "now and then",
    } satisfies Record<Share, string>,
    keepNote: {
      "another-person":
        "What moved can be kept, to be read again on this device alone. What it might have meant is not kept, and no picture is. If you let it go, it is forgotten.",
      myself:
        "If you keep this, these words can be read again, on this device alone. No picture is kept. If you let it go, it is forgotten.",
    },
    keep: "Keep this",
    letGo: "Let it go",
    notKept: "This could not be kept. You can try again, or let it go.",
    kept: "What you kept",
    keptNone: "Nothing is kept here.",
    erase: "Erase",
    erased: "Erased.",
    bringBack: "Bring it back",
    notErased: "That did not work. Nothing was changed.",
    backToLook: "Back to looking",
  },
} as const;
