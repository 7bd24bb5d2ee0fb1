import type { Subject } from "../../session/session.ts";

/** How looking begins: whose face, what to say to them, what to look at. */
export const begin = {
  begin: {
    title: "Whose face do you want to look at?",
    fileTitle: (name: string) => `Whose face is in “${name}”?`,
    subjects: {
      "another-person": {
        name: "Another person’s",
        text: "It says what moves in their face. What that might mean it says when you ask.",
      },
      myself: {
        name: "My own",
        text: "It says what your face may be showing, beside how it looks at rest.",
      },
    } satisfies Record<Subject, { name: string; text: string }>,
    sayFirst: "Say this to them first",
    sentence:
      "“Faces are hard for me to read. This page tells me how a face moves. It keeps no picture and sends nothing. Is it all right if I use it while we talk?”",
    ifNot: "If they would rather not, leave it off.",
    ownNote: "Nobody but you sees this. No picture is kept, and nothing leaves this device.",
    sources: "What do you want to look at?",
    screenFirst: "Say this to everyone in the call first",
    screenSentence:
      "“Faces are hard for me to read. I would like to use a page that tells me how the faces on my screen move. It keeps no picture and sends nothing. Is that all right for everyone?”",
    screenNotFor: "It is not made for watching staff or pupils. In the European Union that is forbidden.",
    screenNote:
      "Your browser asks which window to share. Choose the one with the call; it is shared with this page alone.",
  },
  sources: {
    startCamera: "Start the camera",
    openFile: "Open a picture or video",
    fileNote: "Or drop one anywhere on this page, or paste it.",
    drawnFace: "Try it with a drawn face",
    screen: "Faces in a video call",
    chooseWindow: "Choose the window",
  },
  companion: {
    onTop: "Small view on top",
    refused: "Your browser did not let a small window open. Allow pop-ups for this page, then try again.",
  },
} as const;
