import type { Situation } from "../../../recognition/context.ts";
import type { Expression } from "../../../recognition/expression.ts";
import type { Subject } from "../../session/session.ts";
import type { Differences } from "../phrases.ts";

/** What a face might mean, once it is asked. */
export const meaning = {
  meaning: {
    ask: "What might this mean?",
    title: {
      "another-person": "What this might mean",
      myself: "What fits, if anything?",
    } satisfies Record<Subject, string>,
    intro: "This is about the moment when you asked. It stays as it is while you read.",
    lookAgain: "Look again",
    lookedAgain: "Looked again.",
    close: "Close these notes",
    restsOn: "What stood out",
    nothingStoodOut: "No single movement stood out. It goes by the face as a whole.",
    unread: "It cannot be read at this moment.",
    gone: "This face is not in view at this moment.",
    mostLikely: "The most likely comes first.",
    unsure: "It could be many things. These three are the most likely.",
    atOnce: (first: string, second: string) => `${first} and ${second} may be there at once.`,
    onlyThey: "Faces show such things in other ways, too, or do not show them. Only the person knows.",
    ownWord: "Your own word counts.",
    mayBe: {
      neutral: "may be a face at rest",
      happiness: "may be happiness",
      surprise: "may be surprise",
      sadness: "may be sadness",
      anger: "may be anger",
      disgust: "may be disgust",
      fear: "may be fear",
      contempt: "may be contempt",
    } satisfies Record<Expression, string>,
    /** As the subject of a sentence, not at its beginning. */
    names: {
      neutral: "a face at rest",
      happiness: "happiness",
      surprise: "surprise",
      sadness: "sadness",
      anger: "anger",
      disgust: "disgust",
      fear: "fear",
      contempt: "contempt",
    } satisfies Record<Expression, string>,
    drawn: (name: string) => `A drawn face: how ${name} may look`,
    unlike: {
      neutral: "Unlike a face at rest",
      happiness: "Unlike happiness",
      surprise: "Unlike surprise",
      sadness: "Unlike sadness",
      anger: "Unlike anger",
      disgust: "Unlike disgust",
      fear: "Unlike fear",
      contempt: "Unlike contempt",
    } satisfies Record<Expression, string>,
    /** What can be seen in the first and not in the second. */
    differs: {
      neutral: {
        happiness: "The lip corners stay where they are, and so do the cheeks.",
        surprise: "The brows and the upper lids are not raised, and the jaw does not hang.",
        sadness: "The inner ends of the brows are not raised. Some mouths point down a little even at rest.",
        anger: "The lids and lips are loose. Some brows lie low even at rest.",
        disgust: "The nose is smooth, and the upper lip is not raised.",
        fear: "The brows are not raised, the lids are loose, and the lips are not stretched.",
        contempt: "Neither lip corner is drawn in. Some mouths are a little uneven even at rest.",
      },
      happiness: {
        neutral: "Both lip corners go up, and the cheeks rise. There may be small folds beside the eyes.",
        surprise: "The lip corners go up, and the eyes become narrower rather than wider.",
        sadness: "The lip corners go up, not down. The brows stay where they are.",
        anger: "The lip corners go up. The eyes may be narrow in both, but here the brows are not lowered.",
        disgust: "The lip corners go up and the cheeks with them. The nose stays smooth.",
        fear: "The lips go up at their corners, not only sideways. The brows stay where they are.",
        contempt: "Both lip corners go up, and the cheeks with them.",
      },
      surprise: {
        neutral: "The brows go up in a curve, the eyes open wide, and the jaw drops loosely.",
        happiness: "The brows go up and the eyes open wide. The lip corners do not go up.",
        sadness: "The whole brow goes up, not its inner end alone. The eyes open wide, and the jaw drops.",
        anger: "The brows go up, not down. The mouth is loose.",
        disgust: "The brows go up and the eyes open wide. The nose stays smooth.",
        fear: "The brows go up in a curve and are not pulled together. The jaw drops loosely.",
        contempt: "Both sides move alike: brows up, eyes wide, jaw loose.",
      },
      sadness: {
        neutral: "The inner ends of the brows go up, and the lip corners point down.",
        happiness: "The lip corners point down, and the inner ends of the brows go up.",
        surprise: "Of the brows only the inner ends go up. The upper lids hang rather than open wide.",
        anger: "The inner ends of the brows go up, not down. The lip corners point down.",
        disgust: "The nose stays smooth. The inner ends of the brows go up.",
        fear: "The upper lids hang rather than open wide. The lips are not stretched, their corners point down.",
        contempt: "Both lip corners point down, and the brows move, too.",
      },
      anger: {
        neutral:
          "The brows go down and together, the lids are tight, and the lips are tight or pressed together.",
        happiness: "The brows go down and together, and the lips are tight. The lip corners do not go up.",
        surprise: "The brows go down, not up. The lips are tight, not loose.",
        sadness: "The inner ends of the brows go down, not up. The lids are tight and do not hang.",
        disgust:
          "The lips are tight or pressed together. The nose stays smooth, and the upper lip is not raised.",
        fear: "The brows go down, not up. The lips are tight or pressed together, not stretched.",
        contempt: "Both sides move alike: brows down, lids and lips tight.",
      },
      disgust: {
        neutral: "The nose wrinkles, and the upper lip goes up.",
        happiness: "The nose wrinkles, and the upper lip goes up. The lip corners do not.",
        surprise: "The nose wrinkles, and the eyes become narrower rather than wider.",
        sadness: "The nose wrinkles, and the upper lip goes up. The inner ends of the brows do not.",
        anger: "The nose wrinkles, and the upper lip goes up. A wrinkled nose pulls the brows down with it.",
        fear: "The nose wrinkles, and the eyes become narrower. The brows do not go up.",
        contempt: "The nose wrinkles and the upper lip goes up, mostly on both sides.",
      },
      fear: {
        neutral: "The brows go up and together, the eyes open wide, and the lips stretch sideways.",
        happiness: "The lips stretch sideways without going up. The brows go up and together.",
        surprise: "The brows are pulled together, too, and the lips stretch sideways.",
        sadness: "The eyes open wide, and the lips stretch sideways.",
        anger: "The brows are pulled together and go up, not down. The lips stretch sideways.",
        disgust: "The eyes open wide, and the brows go up. The nose stays smooth.",
        contempt: "Both sides move alike: brows up and together, eyes wide, lips stretched.",
      },
      contempt: {
        neutral: "One lip corner is drawn in, perhaps a little up. The rest of the face may stay at rest.",
        happiness: "Only one lip corner moves, more inwards than up. The cheeks stay where they are.",
        surprise: "Only one lip corner moves. The brows are not raised, and the jaw does not hang.",
        sadness: "One lip corner is drawn in, and neither points down. The brows stay where they are.",
        anger: "One lip corner is drawn in. The brows are not lowered.",
        disgust: "Only one lip corner moves, and the nose stays smooth.",
        fear: "Only one lip corner moves. The brows and the eyes stay where they are.",
      },
    } satisfies Differences,
    context: {
      title: "What is happening?",
      text: "If you know what is going on, it can help.",
      situations: {
        pleasant: "Something funny or pleasant",
        unexpected: "Something unexpected",
        loss: "A loss or a goodbye",
        unfair: "Something unfair, or a quarrel",
        disgusting: "Something disgusting to see, smell or taste",
        danger: "Danger, pressure or an exam",
        boasting: "Somebody boasts or breaks a rule",
        concentrating: "Concentrating, tired, or bright light in the eyes",
        ordinary: "Nothing special",
      } satisfies Record<Situation, string>,
      /** Stands after a colon, and speaks of what was named before it. */
      because: {
        pleasant: "you said there is something funny or pleasant, and then it is shown more often.",
        unexpected: "you said something unexpected happened, and then it is shown more often.",
        loss: "you said there is a loss or a goodbye, and then it is shown more often.",
        unfair: "you said something is unfair, or there is a quarrel, and then it is shown more often.",
        disgusting: "you said there is something disgusting, and then it is shown more often.",
        danger: "you said there is danger or pressure, and then it is shown more often.",
        boasting: "you said somebody boasts or breaks a rule, and then it is shown more often.",
        concentrating:
          "you said there is concentration, tiredness or bright light, and then brows go down without any anger.",
        ordinary: "you said nothing special is going on, and then it is shown more often.",
      } satisfies Record<Situation, string>,
      up: (name: string, because: string) => `${name} moved up: ${because}`,
      down: (name: string, because: string) => `${name} moved down: ${because}`,
      joined: (name: string, because: string) => `${name} was added: ${because}`,
      first: (name: string, because: string) => `${name} stays first: ${because}`,
      outweighed: "The order stays: the face itself speaks more strongly for the first.",
      absent: "The order stays: what often goes with this is not among these.",
      order: (names: string) => `The order now: ${names}.`,
      caution:
        "Faces often differ from what fits a situation. People scowl in only about a third of their angers, and for other reasons as well (Barrett and others, 2019).",
      typed: "Or in your own words",
      useWords: "Use these words",
      typedNote: "Your words are held against a short list on this device. They are not kept.",
      understood: (word: string, situation: string) => `By “${word}” it understood: ${situation}.`,
      notUnderstood: "None of these words is on the list, so the order stays.",
      takeBack: "Take it back",
      takenBack: "Taken back.",
      /** What people may type, word by word; other endings are understood, too. */
      words: {
        pleasant:
          "funny joke laugh humor humour fun pleasant nice happy joy party gift present praise compliment birthday wedding holiday game win won kiss hug baby cute",
        unexpected: "unexpected surprise sudden startled shock bang noise loud unannounced",
        loss: "loss lost lose goodbye farewell died death dead funeral grief mourning divorce separation breakup homesick cry crying tears",
        unfair:
          "unfair injustice unjust quarrel argument argue fight dispute insult shout yell blame accused cheated betrayed lied stolen theft conflict",
        disgusting:
          "disgusting smell smelly stink taste rotten mould mold dirty dirt vomit blood insect worm garbage rubbish spoiled toilet gross slime",
        danger:
          "danger dangerous pressure exam test threat deadline accident scary scared fear afraid alarm fire storm dog spider height interview presentation doctor dentist surgery operation stress risk attack",
        boasting:
          "boast brag arrogant arrogance smug rule rude selfish vain pretentious hypocrite disrespect",
        concentrating:
          "concentrate concentrating concentration focus think tired sleepy sleep bright light sun glare read work homework study screen headache effort puzzle",
        ordinary:
          "nothing normal ordinary usual everyday waiting calm quiet rest relaxed bored boring sitting",
      } satisfies Record<Situation, string>,
    },
    sentences: {
      title: "You could say",
      /** For a face at rest there is the one that fits always. */
      asking: {
        happiness: "You look a bit pleased. Are you?",
        surprise: "Was that unexpected for you?",
        sadness: "You look a bit down. Is that so, or am I wrong?",
        anger: "You look a bit tense. Are you?",
        disgust: "Is something unpleasant for you here?",
        fear: "Is something worrying you, or am I wrong?",
        contempt: "Do you see that differently?",
      } satisfies Record<Exclude<Expression, "neutral">, string>,
      always: "I am not sure how you are. Do you want to tell me?",
      forYourself: "And for yourself",
      own: { time: "I need time.", words: "I find this hard to read. Can you tell me in words?" },
      copy: "Copy",
      copied: "Copied.",
      notCopied: "It could not be copied. You can select the words yourself.",
      say: "Say it",
    },
  },
} as const;
