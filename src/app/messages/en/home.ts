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
  firstVisit: {
    step: (number: number, all: number) => `${number} of ${all}`,
    cards: {
      reads: {
        title: "It reads movements of a face",
        text: "Brows, eyelids, cheeks, nose and mouth. It says in plain words what moved and, when you ask, what that might mean.",
      },
      cannotKnow: {
        title: "It cannot know what anyone feels",
        text: "Faces and feelings often differ. It can be wrong, and it says when it cannot tell. Your own word counts more, and so does theirs.",
      },
      stays: {
        title: "Nothing leaves this device",
        text: "No account, no cookies, no picture is kept. What you choose to keep you can look at, take away and erase.",
      },
      others: {
        title: "Other people must know",
        text: "Ask before you look at somebody with it. It is not made for watching people at work or at school; in the European Union that is forbidden.",
      },
    },
    next: "Next",
    back: "Back",
    skip: "Skip this",
    begin: "Begin",
  },
} as const;
