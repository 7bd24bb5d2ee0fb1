export const home = {
  welcome: {
    title: "Words for what a face shows",
    lead: "Some people find it hard to name what they see in a face. This page watches how a face moves and says, in plain words, what it may be showing.",
    does: "What it does",
    doesList: [
      "It finds the faces in your camera, a picture or a video.",
      "It says what each may show: one word, or two, or three.",
      "It says so when it cannot tell.",
    ],
    doesNot: "What it does not do",
    doesNotList: [
      "It does not know what anyone feels. Faces and feelings often differ.",
      "It does not recognise who someone is.",
      "It does not keep what it sees, and sends nothing.",
    ],
    look: "Look",
    lookText: "What a face shows: another person’s, or your own.",
    portrait: "A drawn face with a slight smile",
  },
} as const;
