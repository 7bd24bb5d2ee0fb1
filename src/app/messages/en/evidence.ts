import type { Expression } from "../../../recognition/expression.ts";
import type { ConditionName } from "../../evidence/conditions.ts";
import type { Answer } from "../../evidence/own-log.ts";
import type { Trouble } from "../phrases.ts";

/** Numbers come written as the language writes them. */
export const evidence = {
  evidence: {
    link: "How good is it?",
    title: "How good is it?",
    lead: "Nobody reads every face rightly, and neither does this. Here is how often it is right, where it fails, and what it cannot know. Every number was measured. None is a promise.",
    unavailable: {
      title: "This page could not be opened",
      text: "One of its files could not be loaded. Reload the page, or try again later. Everything else goes on working.",
    } satisfies Trouble,
    /** By themselves, as they stand in quotation marks. */
    words: {
      neutral: "a face at rest",
      happiness: "happiness",
      surprise: "surprise",
      sadness: "sadness",
      anger: "anger",
      disgust: "disgust",
      fear: "fear",
      contempt: "contempt",
    } satisfies Record<Expression, string>,
    onePerson: "One person",
    ofHundred: (right: string) => `${right} of 100`,
    timesOf: (times: string, of: string) => `${times} of ${of}`,

    first: {
      title: "One word for a face",
      it: (right: string) =>
        `Of 100 faces, its first word was the one that most people had chosen for ${right}.`,
      onePerson: (right: string) =>
        `When one single person put a word to these faces, it was the one that most others had chosen for ${right}.`,
      how: (pictures: string, low: string, high: string) =>
        `Ten people each put a word to ${pictures} pictures of faces from the web. It was not taught with these pictures. With others of their kind it may be right for ${low} to ${high} of 100; with other people in other light, for more or fewer.`,
      withoutCopies: (right: string) =>
        `Some have a copy among the pictures it was taught with. Without those it is ${right} of 100.`,
      taught:
        "It was taught to say what most people say. So it can agree with the many more often than one person does. That does not mean that it sees more than you do.",
    },

    each: {
      title: "Word by word",
      text: "Two questions for every word. When most people chose it, how often was it found? And when it was said, how often was it right? Right means that most people had chosen it. Both are asked of Lexithymia, and of one person among the ten.",
      found: "Found, when most people chose it",
      right: "Right, when it was said",
      pictures: (pictures: string) => `${pictures} pictures`,
      few: (pictures: string) => `Only ${pictures} pictures: take this as a rough hint.`,
      word: "Word",
      picturesHead: "Pictures",
    },

    mixUps: {
      title: "What it mixes up most",
      /** @param faces such as "21 of 73" */
      one: (shown: string, said: string, faces: string) =>
        `When most people chose “${shown}”, it often said “${said}”: for ${faces} faces.`,
    },

    sure: {
      title: "When it is sure, is it right?",
      text: (faces: string, sure: string, right: string) =>
        `For ${faces} faces it was about ${sure} sure of its first word. It was the one that most people had chosen for ${right} of 100 of them.`,
      chart:
        "Across: how sure it was. Up: how often it was right. On the line the two are the same; below it, it was too sure. A larger dot stands for more faces.",
      sure: "How sure it was",
      right: "How often it was right",
      faces: "Faces",
      sets: (held: string, words: string) =>
        `Often it names two or three words, because a face may be any of them. The word that most people had chosen was among those it named for ${held} of 100 faces. That took ${words} words on average.`,
      promised: (promised: string) =>
        `It is set up to reach ${promised} of 100, for pictures like those it was set up with.`,
    },

    harder: {
      title: "Light, blur and covers",
      text: (pictures: string) =>
        `The same ${pictures} faces again and again, each time spoilt in another way. Where a picture is too poor, it should say nothing rather than guess.`,
      right: "Read, and right",
      wrong: "Read, and not right",
      unread: "Not read",
      row: (read: string, right: string) => `${read} of 100 were read. Of these, ${right} of 100 were right.`,
      notRead: "None was read.",
      note: "Glasses, hands and masks were painted on; real ones look different. Not read means that no face was found, or that it said it could not tell.",
      condition: "What was done",
      conditions: {
        untouched: "As they are",
        blurred: "A little blurred",
        veryBlurred: "Very blurred",
        dim: "In dim light",
        dark: "In the dark",
        sideLight: "Light from one side",
        hardSideLight: "Hard light from one side",
        coarse: "Few pixels",
        veryCoarse: "Very few pixels",
        compressed: "Compressed, as in a video call",
        veryCompressed: "Strongly compressed",
        glasses: "Glasses with thin frames",
        darkGlasses: "Dark glasses",
        hand: "A hand on one cheek",
        mask: "A mask over the mouth",
        tilted: "Head tilted a little",
        veryTilted: "Head tilted far",
      } satisfies Record<ConditionName, string>,
    },

    turned: {
      title: "Turned heads",
      toFacing: (degrees: string) => `Turned aside by ${degrees} degrees at most`,
      toLimit: (from: string, to: string) => `By ${from} to ${to} degrees`,
      beyond: (degrees: string) => `By more than ${degrees} degrees`,
      right: (right: string, faces: string) => `Right for ${right} of 100 (${faces} faces).`,
      leftUnread: (right: string, faces: string) =>
        `It would be right for ${right} of 100 (${faces} faces). These it leaves unread.`,
    },

    acted: {
      title: "Acted faces, and slight ones",
      full: (right: string, pictures: string) =>
        `In a laboratory, people were asked to act an expression as strongly as they could. It was not taught with these pictures. Its first word was the one that was acted for ${right} of 100 (${pictures} pictures).`,
      halfWay: (right: string, pictures: string) =>
        `Half-way from rest to the full expression it was right for ${right} of 100 (${pictures} pictures).`,
      calledNeutral: (times: string) => `For ${times} of 100 of these it said “a face at rest”.`,
      besideOwnNeutral: (right: string) =>
        `Beside a picture of the same person at rest it was right for ${right} of 100 of them.`,
    },

    groups: {
      title: "Different people",
      text: (people: string) =>
        `${people} people in London told their age, their gender and their ethnicity, and were photographed at rest and smiling. Lexithymia never guesses any of this. Here it only serves to see whether some people are read worse than others.`,
      resting: (times: string, of: string) =>
        `Of ${of} faces at rest, ${times} were read as “a face at rest”.`,
      smiling: (times: string, of: string) =>
        `Of ${of} smiles, many of them slight, ${times} were read as “happiness”.`,
      attributes: { age: "Age", ethnicity: "Ethnicity", gender: "Gender" },
      names: {
        "under 25": "Under 25",
        "25 to 34": "25 to 34",
        "35 and over": "35 and over",
        "not said": "Not said",
        female: "Women",
        male: "Men",
        black: "Black",
        east_asian: "East Asian",
        "east_asian/white": "East Asian and white",
        west_asian: "West Asian",
        white: "White",
      },
      group: "Group",
      right: "Right",
      likely: (low: string, high: string) => `With others of the group, likely ${low} to ${high} of 100.`,
      likelyHead: "Likely with others of the group",
      many: "How many",
      counts: (people: string, pictures: string) =>
        `${people === "1" ? "1 person" : `${people} people`}, ${pictures} pictures`,
      tooFew: "Too few people to say more.",
      apart: (worse: string, better: string) =>
        `It was right less often for “${worse}” than for “${better}”. Chance would hardly make so large a difference.`,
      maybeChance: (worse: string, better: string) =>
        `It was right least often for “${worse}” and most often for “${better}”. The groups are small: chance may make such a difference.`,
    },

    lookUp: {
      title: "Why other numbers sound better",
      text: "Acted faces come as several nearly equal pictures of one person. Who learns from some of them and is tested on the rest has the same people on both sides.",
      lookUp: (same: string, other: string) =>
        `Then a mere look-up of the most similar picture, pixel by pixel, is right for ${same} of 100. With other people it is right for ${other}.`,
      network: (same: string, other: string) =>
        `A small network that learnt from the same pictures: ${same} of 100 with the same people, ${other} with others.`,
      so: "A number near 100 may only mean that people were found again. All numbers above are for pictures that it was not taught with.",
      way: "Way",
      lookingUp: "Looking up pixels",
      learning: "A small network",
      samePeople: "The same people on both sides",
      otherPeople: "Other people",
    },

    log: {
      title: "What you said of it",
      text: (readings: number, written: string) =>
        readings === 1
          ? "You have said of one reading whether it was right."
          : `You have said of ${written} readings whether they were right.`,
      answers: {
        yes: "Right",
        partly: "Partly right",
        no: "Not right",
        "cannot-tell": "You could not tell",
      } satisfies Record<Answer, string>,
      answer: "What you said",
      readings: "Readings",
      about: "This counts its words. It says nothing about you.",
      kept: "Your answers are kept on this device alone.",
      erase: "See or erase what is kept",
    },

    card: {
      title: "What it is made for",
      english: "From the card that belongs to the model.",
      uses: "What it is for",
      notFor: "What it is not for",
      knownFailures: "How it is known to fail",
      data: "What it learnt from, and on what terms",
    },

    cannotKnow: {
      title: "What it cannot know",
      list: [
        "A face is not a feeling. The same feeling can look different, and different feelings can look the same.",
        "It sees no before and no after. It does not know what has happened.",
        "Some faces show little. That does not mean that there is little.",
        "If it matters, ask. What a person says of themselves counts more than anything on this page.",
      ],
    },
    source:
      "All of this comes from the records that the project keeps of itself. Each names the command that gives its number again.",
  },
} as const;
