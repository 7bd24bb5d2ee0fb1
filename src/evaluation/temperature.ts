/** How to make a model's probabilities mean what they say. */
import { softmax } from "../recognition/expression.ts";

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

/** Where the temperature is looked for. */
const [COLDEST, HOTTEST] = [0.1, 10];

/**
 * The temperature that makes `softmax(logits / temperature)` fit the targets best (Guo et al. 2017). Cross-entropy has
 * one minimum along it; golden-section search on its logarithm between 1/10 and 10 finds it to a thousandth.
 *
 * Where every example is right there is no minimum: the colder, the better the fit, and all doubt would go. Such examples
 * say nothing about doubt, and the temperature stays 1.
 */
export function fitTemperature(
  logits: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
): number {
  const lossAt = (log: number): number => meanCrossEntropy(logits, targets, Math.exp(log));
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(COLDEST), Math.log(HOTTEST)];
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
  return low === Math.log(COLDEST) ? 1 : Math.exp((low + high) / 2);
}
