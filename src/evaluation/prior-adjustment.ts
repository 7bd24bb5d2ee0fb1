/**
 * Rare labels lose to frequent ones before the picture is even looked at: the network has learnt how often each comes.
 * Post-hoc logit adjustment (Menon et al. 2021, arXiv 2007.07314) takes a share of that back.
 */
import { measureLabels } from "./metrics.ts";
import { argmax } from "./prediction.ts";

export interface PriorAdjustment {
  /** The share of the log frequency taken off, 0..1. */
  readonly strength: number;
  /** To be added to the logits, one for each class. */
  readonly offsets: number[];
}

/** A finer choice would follow the accidents of the validation part. */
const STRENGTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * The strength with the best macro F1; of equals the weaker.
 * @param logits one row per example, @param truth class indices: of examples kept out of training
 * @param frequencies of the classes in training, all above 0
 */
export function fitPriorAdjustment(
  logits: readonly ArrayLike<number>[],
  truth: readonly number[],
  frequencies: readonly number[],
): PriorAdjustment {
  const candidates = STRENGTHS.map((strength) => {
    const offsets = priorOffsets(frequencies, strength);
    const predicted = logits.map((row) => argmax(adjusted(row, offsets)));
    return { strength, offsets, macroF1: measureLabels(truth, predicted, frequencies.length).macro.f1 };
  });
  const { strength, offsets } = candidates.reduce((a, b) => (b.macroF1 > a.macroF1 ? b : a));
  return { strength, offsets };
}

export function adjusted(logits: ArrayLike<number>, offsets: readonly number[]): Float64Array {
  return Float64Array.from(logits, (logit, c) => logit + offsets[c]!);
}

/** Centred, so that logits keep their size. */
function priorOffsets(frequencies: readonly number[], strength: number): number[] {
  const raw = frequencies.map((frequency) => -strength * Math.log(frequency));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  return raw.map((offset) => offset - mean);
}
