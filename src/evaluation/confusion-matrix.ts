/** Counts of what was said for what, and the scores that are one number of them. Definitions are scikit-learn's. */
import { sum } from "./statistics.ts";

/** Counts: row is the true class, column the predicted one. */
export type ConfusionMatrix = readonly (readonly number[])[];

/**
 * @param truth class indices, 0..classes-1
 * @param predicted class indices in the same order
 * @throws TypeError for lists of different length, an empty list, or an index that is no class
 */
export function countConfusions(
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

export function rowSums(matrix: ConfusionMatrix): number[] {
  return matrix.map(sum);
}

export function columnSums(matrix: ConfusionMatrix): number[] {
  return matrix.map((_, c) => sum(matrix.map((row) => row[c]!)));
}

/** The share of examples that are right, 0..1. */
export function accuracy(matrix: ConfusionMatrix): number {
  return hits(matrix) / sum(rowSums(matrix));
}

/** The mean recall of the classes that occur, 0..1; a class without examples is left out. */
export function balancedAccuracy(matrix: ConfusionMatrix): number {
  const supports = rowSums(matrix);
  const recalls = matrix.flatMap((row, c) => (supports[c]! > 0 ? [row[c]! / supports[c]!] : []));
  return sum(recalls) / recalls.length;
}

/**
 * How much better than two raters who agree by chance alone (Cohen 1960), up to 1.
 * @returns null where all examples are, and are said to be, of one class: chance agrees wholly
 */
export function cohensKappa(matrix: ConfusionMatrix): number | null {
  const examples = sum(rowSums(matrix));
  const columns = columnSums(matrix);
  const byChance = sum(rowSums(matrix).map((row, c) => row * columns[c]!)) / examples;
  return byChance === examples ? null : (hits(matrix) - byChance) / (examples - byChance);
}

/** The correlation between truth and prediction (Gorodkin 2004), -1..1; 0 where either has one class only. */
export function matthewsCorrelation(matrix: ConfusionMatrix): number {
  const [rows, columns] = [rowSums(matrix), columnSums(matrix)];
  const examples = sum(rows);
  const product = (a: readonly number[], b: readonly number[]): number => sum(a.map((x, i) => x * b[i]!));
  const spreads = (examples ** 2 - product(rows, rows)) * (examples ** 2 - product(columns, columns));
  return spreads === 0 ? 0 : (hits(matrix) * examples - product(rows, columns)) / Math.sqrt(spreads);
}

function hits(matrix: ConfusionMatrix): number {
  return sum(matrix.map((row, c) => row[c]!));
}
