/** Precision, recall and F1 of each class and their averages, as scikit-learn's `precision_recall_fscore_support`. */
import { type ConfusionMatrix, columnSums, rowSums } from "./confusion-matrix.ts";
import { sum } from "./statistics.ts";

/** Fractions, 0..1. */
export interface PrecisionRecallF1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClassScores extends PrecisionRecallF1 {
  /** How many examples truly are of this class. */
  readonly support: number;
  /** How many examples were said to be of this class. */
  readonly predicted: number;
}

export interface PrecisionRecall {
  readonly perClass: readonly ClassScores[];
  /** The mean over the classes that occur or were said: scikit-learn's default. */
  readonly macro: PrecisionRecallF1;
  /** Of all examples together: with one label each, all three are the accuracy. */
  readonly micro: PrecisionRecallF1;
  /** The mean over classes, each counting as often as it occurs. */
  readonly weighted: PrecisionRecallF1;
}

/**
 * What a score is when there is nothing to divide by: precision of a class that was never said, recall of one that
 * never occurs, F1 of one that is neither. As scikit-learn's `zero_division`: "nan" is left out of averages.
 */
export type ZeroDivision = 0 | 1 | "nan";

export interface PrecisionRecallOptions {
  /** Default: 0. */
  readonly zeroDivision?: ZeroDivision;
  /** The classes that macro averages are over. Default: those that occur or were said. */
  readonly labels?: readonly number[];
}

export function precisionRecall(
  matrix: ConfusionMatrix,
  { zeroDivision = 0, labels = presentClasses(matrix) }: PrecisionRecallOptions = {},
): PrecisionRecall {
  const [supports, claims] = [rowSums(matrix), columnSums(matrix)];
  const perClass = matrix.map((row, c) => ({
    ...scores(row[c]!, claims[c]!, supports[c]!, zeroDivision),
    support: supports[c]!,
    predicted: claims[c]!,
  }));
  const examples = sum(supports);
  return {
    perClass,
    macro: averaged(
      labels.map((c) => perClass[c]!),
      () => 1,
    ),
    micro: scores(sum(matrix.map((row, c) => row[c]!)), examples, examples, zeroDivision),
    weighted: averaged(perClass, ({ support }) => support),
  };
}

/** Those that occur or were said. */
export function presentClasses(matrix: ConfusionMatrix): number[] {
  const [supports, claims] = [rowSums(matrix), columnSums(matrix)];
  return [...matrix.keys()].filter((c) => supports[c]! + claims[c]! > 0);
}

function scores(
  hits: number,
  claimed: number,
  support: number,
  zeroDivision: ZeroDivision,
): PrecisionRecallF1 {
  const ratio = (part: number, whole: number): number => (whole === 0 ? Number(zeroDivision) : part / whole);
  return {
    precision: ratio(hits, claimed),
    recall: ratio(hits, support),
    f1: ratio(2 * hits, claimed + support),
  };
}

function averaged(
  classes: readonly ClassScores[],
  weightOf: (scores: ClassScores) => number,
): PrecisionRecallF1 {
  const mean = (score: keyof PrecisionRecallF1): number => {
    const defined = classes.filter((scores) => !Number.isNaN(scores[score]));
    const weights = defined.map(weightOf);
    return sum(defined.map((scores, i) => weights[i]! * scores[score])) / sum(weights);
  };
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}
