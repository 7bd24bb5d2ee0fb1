/**
 * What the page says of how good the model is. All of it comes from the project's records; what they do not hold is absent, and the page
 * leaves it out. `gather-evidence.ts` makes it when the app is built.
 */
import type { Expression } from "../../recognition/expression.ts";
import type { ConditionName } from "./conditions.ts";

/** `times` of `of`. */
export interface Count {
  readonly times: number;
  readonly of: number;
}

/** A share, 0..1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Evidence {
  readonly firstWord?: FirstWord;
  /** In the order of `EXPRESSIONS`. */
  readonly words?: readonly WordEvidence[];
  /** The most frequent first. */
  readonly mixUps?: readonly MixUp[];
  /** By rising confidence. */
  readonly reliability?: readonly ReliabilityPoint[];
  readonly sets?: SetEvidence;
  readonly spoilt?: readonly SpoiltEvidence[];
  readonly turned?: TurnedEvidence;
  readonly acted?: ActedEvidence;
  readonly lookUp?: LookUpEvidence;
  readonly groups?: GroupEvidence;
  readonly card?: CardEvidence;
}

/** On FER+ test faces for which most of ten people chose one word. */
export interface FirstWord {
  /** Its first word was the one most people chose. */
  readonly right: Count;
  readonly interval: Interval;
  /** The same without pictures of which the training part holds a copy. */
  readonly withoutCopies?: Count;
  /** One person's word was the one that most of the others chose: of their votes for the same faces. */
  readonly onePerson?: Count;
}

/** Of one word, by who says it. */
export interface WordScores {
  /** Said, of those for which most people chose it. */
  readonly found: Count;
  /** Chosen by most people, of those for which it was said. */
  readonly right: Count;
}

export interface WordEvidence extends WordScores {
  readonly expression: Expression;
  readonly onePerson?: WordScores;
}

/** Faces for which most people chose `shown` and it said `said` first. */
export interface MixUp extends Count {
  readonly shown: Expression;
  readonly said: Expression;
}

/** Faces for which it was about as sure. */
export interface ReliabilityPoint {
  readonly faces: number;
  /** Mean probability of its first word, 0..1. */
  readonly sure: number;
  /** How often that was the word most people chose, 0..1. */
  readonly right: number;
}

/** Of the sets of possible words. Shares are 0..1. */
export interface SetEvidence {
  readonly promised: number;
  readonly held: number;
  /** Words in a set, on average. */
  readonly words: number;
}

/** What becomes of faces under a condition: of `pictures`, `read` are read, `right` of these rightly. */
export interface SpoiltEvidence {
  readonly condition: ConditionName;
  readonly pictures: number;
  readonly read: number;
  readonly right: number;
}

/** Degrees to the side. Faces beyond `limit` are left unread. */
export interface TurnedEvidence {
  readonly facing: number;
  readonly limit: number;
  readonly toFacing: Count;
  readonly toLimit: Count;
  readonly beyond: Count;
}

/** Expressions acted in a laboratory, of which nothing was used to teach it. */
export interface ActedEvidence {
  /** At full strength. */
  readonly full: Count;
  readonly halfWay?: {
    readonly right: Count;
    /** Its first word was that of a face at rest. */
    readonly calledNeutral: Count;
    /** Beside a picture of the same person at rest. */
    readonly besideOwnNeutral?: Count;
  };
}

/** Shares, 0..1, under a split that has the same people on both sides, and one that has not. */
interface TwoSplits {
  readonly samePeople: number;
  readonly otherPeople: number;
}

export interface LookUpEvidence {
  /** The label of the most similar picture, pixel by pixel. */
  readonly lookUp: TwoSplits;
  /** The course project's network. */
  readonly network: TwoSplits;
}

export interface GroupEvidence {
  readonly people: number;
  readonly resting?: Count;
  readonly smiling?: Count;
  readonly attributes: readonly AttributeEvidence[];
}

export interface AttributeEvidence {
  /** What was asked: `age`, `ethnicity`, `gender`. */
  readonly attribute: string;
  readonly groups: readonly GroupScore[];
}

export interface GroupScore {
  /** As people said it. */
  readonly group: string;
  readonly people: number;
  readonly right: Count;
  readonly interval: Interval;
}

/** Sentences of the model's card, in English. */
export interface CardEvidence {
  readonly uses: readonly string[];
  readonly notFor: readonly string[];
  readonly knownFailures: readonly string[];
  readonly data: readonly string[];
}
