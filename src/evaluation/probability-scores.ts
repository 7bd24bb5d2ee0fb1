/** Scores of the probabilities themselves, not only of the class they name. One row of probabilities for each example. */
import { mean, sum } from "./statistics.ts";

type Rows = readonly (readonly number[])[];

/** Probabilities of 0 and 1 are moved by this much, as scikit-learn 1.2 does: one sure mistake is not the end of all. */
const EPSILON = Number.EPSILON;

/** What the right class was given costs -ln(probability), in nats; scikit-learn's `log_loss` for one example. */
export function logLossOf(probabilities: readonly number[], label: number): number {
  const clipped = probabilities.map(clip);
  return Math.log(sum(clipped)) - Math.log(clipped[label]!);
}

/**
 * The squared distance between the probabilities and certainty of the right class, summed over classes: 0 is perfect,
 * 2 is surely wrong. Brier's definition of 1950; for two classes it is twice scikit-learn's `brier_score_loss`.
 */
export function brierOf(probabilities: readonly number[], label: number): number {
  return probabilities.reduce((sum, p, c) => sum + (p - (c === label ? 1 : 0)) ** 2, 0);
}

/** The mean squared error of one class against all others, 0..1: scikit-learn's `brier_score_loss`. */
export function binaryBrier(scores: readonly number[], positive: readonly boolean[]): number {
  return mean(scores.map((score, i) => (score - (positive[i] ? 1 : 0)) ** 2));
}

/**
 * The share of examples whose label is among the `k` most likely, 0..1. Of equally likely ones the later counts first,
 * as in scikit-learn's `top_k_accuracy_score`.
 */
export function topKAccuracy(rows: Rows, truth: readonly number[], k: number): number {
  return mean(rows.map((row, i) => (isAmongTop(row, truth[i]!, k) ? 1 : 0)));
}

export function isAmongTop(row: readonly number[], label: number, k: number): boolean {
  const before = row.filter((p, c) => p > row[label]! || (p === row[label]! && c > label));
  return before.length < k;
}

/** Away from 0 and 1, where a logarithm has no use for them. */
export function clip(probability: number): number {
  return Math.min(Math.max(probability, EPSILON), 1 - EPSILON);
}
