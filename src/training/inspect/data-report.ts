/** What an inspection of a data folder finds. */
import type { Expression } from "../../recognition/expression.ts";
import type { DatasetName } from "../datasets/index.ts";

export interface DataReport {
  readonly folder: string;
  readonly sets: readonly SetReport[];
}

type Counts = Readonly<Record<string, number>>;

export interface SetReport {
  readonly name: DatasetName;
  readonly title: string;
  /** SHA-256 over names, targets and pictures; the same for the same data. */
  readonly fingerprint: string;
  readonly examples: number;
  /** Passed over on purpose, such as what most raters called no face. */
  readonly leftOut: number;
  readonly labels: readonly Expression[];
  /** Examples by the label that counts when one must be right. */
  readonly perClass: Counts;
  /** Examples without one: people were tied. */
  readonly undecided: number;
  /** Examples in each part the set's makers cut; empty where they made none. */
  readonly parts: Counts;
  /** Absent where the set does not say who is in a picture. */
  readonly people?: number;
  /** Absent where pictures are not from film strips. */
  readonly sequences?: number;
  /** People in each self-reported group, where they were asked. */
  readonly groups: Readonly<Record<string, Counts>>;
  /** Frames in which each FACS action unit is coded, by its number; empty where none were. */
  readonly actionUnits: Counts;
  /** Pictures of each size before they were cut or resized: `{ "640x490": 981 }`. */
  readonly sizes: Counts;
  /** Names of pictures that are one grey all over. */
  readonly blank: readonly string[];
  /** What could not be read, or shows that the copy is not whole: one line each. */
  readonly problems: readonly string[];
  readonly exactCopies: ExactCopies;
  /** Absent where they were not looked for. */
  readonly nearCopies?: NearCopyCounts;
}

export interface ExactCopies {
  /** Pictures that occur more than once. */
  readonly pictures: number;
  /** Examples they make up. */
  readonly examples: number;
  /** Examples of test parts whose picture is in the training part. */
  readonly inTraining: number;
  /** Pictures whose copies have different labels. */
  readonly conflicting: number;
  /** Pictures whose copies are said to be of different people. */
  readonly acrossPeople: number;
}

/** Exact copies count as near ones too. */
export interface NearCopyCounts {
  readonly pairs: number;
  /** Pairs of which one is like the other's mirror image. */
  readonly mirrored: number;
  /** Examples that have one. */
  readonly examples: number;
  /** Examples of test parts that have one in the training part. */
  readonly inTraining: number;
  /** Pairs with different labels. */
  readonly conflicting: number;
  /** Pairs said to be of different people. */
  readonly acrossPeople: number;
  /** Pairs of different sequences. */
  readonly acrossSequences: number;
}
