/** Whether probabilities mean what they say, and how to make them. */
import { softmax } from "../recognition/expression.ts";
import { argmax } from "./metrics.ts";

/**
 * Expected calibration error (Naeini et al. 2015) of the top class: the mean distance between confidence and accuracy
 * over bins of equal mass, 0..1.
 * @param probabilities one row per example
 * @param truth class indices
 */
export function expectedCalibrationError(
  probabilities: readonly ArrayLike<number>[],
  truth: ArrayLike<number>,
  bins = 15,
): number {
  const predictions = probabilities
    .map((row, i) => {
      const top = argmax(row);
      return { confidence: row[top]!, correct: top === truth[i] ? 1 : 0 };
    })
    .sort((a, b) => a.confidence - b.confidence);
  const count = predictions.length;
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const members = predictions.slice(
      Math.round((bin * count) / bins),
      Math.round(((bin + 1) * count) / bins),
    );
    const gap = members.reduce((sum, { confidence, correct }) => sum + confidence - correct, 0);
    error += Math.abs(gap) / count;
  }
  return error;
}

/** Mean cross-entropy in nats between target distributions and the softmax of `logits / temperature`. */
export function meanCrossEntropy(
  logits: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
  temperature = 1,
): number {
  const total = logits.reduce((sum, row, i) => {
    const probabilities = softmax(row, temperature);
    const target = targets[i]!;
    return sum - probabilities.reduce((s, p, c) => (target[c] ? s + target[c] * Math.log(p) : s), 0);
  }, 0);
  return total / logits.length;
}

/**
 * The temperature that makes `softmax(logits / temperature)` fit the targets best (Guo et al. 2017). Cross-entropy has
 * one minimum along it; golden-section search on its logarithm between 1/10 and 10 finds it to a thousandth.
 */
export function fitTemperature(
  logits: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
): number {
  const lossAt = (log: number): number => meanCrossEntropy(logits, targets, Math.exp(log));
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.1), Math.log(10)];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [lossA, lossB] = [lossAt(a), lossAt(b)];
  while (high - low > 1e-3) {
    if (lossA < lossB) {
      [high, b, lossB] = [b, a, lossA];
      a = high - golden * (high - low);
      lossA = lossAt(a);
    } else {
      [low, a, lossA] = [a, b, lossB];
      b = low + golden * (high - low);
      lossB = lossAt(b);
    }
  }
  return Math.exp((low + high) / 2);
}
