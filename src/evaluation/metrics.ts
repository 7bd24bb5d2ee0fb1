/** Scores of single-label classification, with scikit-learn's definitions; a division by zero counts as 0. */

export interface PrecisionRecallF1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface ClassScores extends PrecisionRecallF1 {
  /** How many examples truly are of this class. */
  readonly support: number;
}

export interface Metrics {
  readonly examples: number;
  /** All scores are fractions, 0..1. */
  readonly accuracy: number;
  /** The mean over classes. */
  readonly macro: PrecisionRecallF1;
  /** The mean over classes, each counting as often as it occurs. */
  readonly weighted: PrecisionRecallF1;
  readonly perClass: readonly ClassScores[];
  /** Counts: row is the true class, column the predicted one. */
  readonly confusionMatrix: readonly (readonly number[])[];
}

/**
 * @param truth class indices, 0..classes-1
 * @param predicted class indices in the same order
 * @throws TypeError for lists of different length, an empty list, or an index that is no class
 */
export function measure(truth: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): Metrics {
  const confusionMatrix = countConfusions(truth, predicted, classes);
  const examples = truth.length;
  const perClass = confusionMatrix.map((row, c) => {
    const hits = row[c]!;
    const support = sum(row);
    const claimed = sum(confusionMatrix.map((other) => other[c]!));
    return {
      precision: ratio(hits, claimed),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, claimed + support),
      support,
    };
  });
  return {
    examples,
    accuracy: sum(confusionMatrix.map((row, c) => row[c]!)) / examples,
    macro: averaged(perClass, () => 1 / classes),
    weighted: averaged(perClass, ({ support }) => support / examples),
    perClass,
    confusionMatrix,
  };
}

function countConfusions(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): number[][] {
  if (truth.length !== predicted.length || truth.length === 0)
    throw new TypeError(
      `measure: needs two equally long lists, not empty; got ${truth.length} and ${predicted.length}`,
    );
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < truth.length; i += 1) {
    const row = matrix[truth[i]!];
    if (row?.[predicted[i]!] === undefined)
      throw new TypeError(`measure: example ${i} is ${truth[i]} and ${predicted[i]} of ${classes} classes`);
    row[predicted[i]!]! += 1;
  }
  return matrix;
}

function averaged(
  classes: readonly ClassScores[],
  weight: (scores: ClassScores) => number,
): PrecisionRecallF1 {
  const mean = (score: keyof PrecisionRecallF1): number =>
    sum(classes.map((scores) => weight(scores) * scores[score]));
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The index of the largest value; the first of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i += 1) if (values[i]! > values[best]!) best = i;
  return best;
}
