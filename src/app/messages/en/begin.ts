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
  },
  sources: {
    startCamera: "Start the camera",
    openFile: "Open a picture or video",
    fileNote: "Or drop one anywhere on this page, or paste it.",
    drawnFace: "Try it with a drawn face",
  },
} as const;
