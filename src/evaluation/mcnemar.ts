/** Whether two models differ on the same examples: McNemar's test (1947) of the examples that only one has right. */
import { sum } from "./statistics.ts";

export interface McNemar {
  /** Examples that only the first, and only the second model has right. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** How often a difference as large comes up by chance between equally good models: two-sided binomial test. */
  readonly exact: number;
  /** The same by the chi-squared approximation with Edwards' correction (1948), for many examples. */
  readonly corrected: number;
}

/** Examples count as independent, which pictures of one person are not. */
export function mcnemar(onlyFirst: number, onlySecond: number): McNemar {
  const count = onlyFirst + onlySecond;
  const statistic = count === 0 ? 0 : Math.max(0, Math.abs(onlyFirst - onlySecond) - 1) ** 2 / count;
  return {
    onlyFirst,
    onlySecond,
    exact: Math.min(1, 2 * fairCoinTail(Math.min(onlyFirst, onlySecond), count)),
    corrected: chiSquaredTail(statistic),
  };
}

/** The probability of at most `heads` heads in `tosses` of a fair coin. */
function fairCoinTail(heads: number, tosses: number): number {
  const logs = Array.from({ length: heads }, (_, i) => Math.log((tosses - i) / (i + 1)));
  let term = Math.exp(sum(logs) - tosses * Math.LN2);
  let total = 0;
  for (let k = heads; k >= 0; k -= 1) {
    total += term;
    term *= k / (tosses - k + 1);
  }
  return total;
}

/**
 * The probability that chi-squared with one degree of freedom is at least `x`: the upper incomplete gamma function
 * Q(1/2, x/2), by its series for small and its continued fraction for large arguments (Press et al., Numerical Recipes, 6.2).
 */
function chiSquaredTail(x: number): number {
  const half = x / 2;
  if (half === 0) return 1;
  const scale = Math.exp(-half) * Math.sqrt(half / Math.PI);
  return half < 1.5 ? 1 - scale * lowerSeries(half) : scale * upperFraction(half);
}

function lowerSeries(x: number): number {
  let [term, total] = [2, 2];
  for (let n = 1.5; term > total * Number.EPSILON; n += 1) {
    term *= x / n;
    total += term;
  }
  return total;
}

/** Lentz's method. */
function upperFraction(x: number): number {
  let b = x + 0.5;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let [value, change] = [d, 0];
  for (let i = 1; Math.abs(change - 1) > Number.EPSILON; i += 1) {
    const a = -i * (i - 0.5);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    value *= change;
  }
  return value;
}
