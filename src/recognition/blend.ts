/** Two expressions in one face at once, such as a happy surprise. */
import type { Expression, Probabilities } from "./expression.ts";
import { logOdds } from "./log-odds.ts";

/** In the order of their probability. */
export type Blend = readonly [Expression, Expression];

/**
 * The pairs that people could show at once so that it was told apart from either alone (Du, Tao and Martinez 2014, "Compound
 * facial expressions of emotion", doi:10.1073/pnas.1322355111). Other pairs are two guesses, not a blend.
 */
const COMPOUNDS: readonly Blend[] = [
  ["happiness", "surprise"],
  ["happiness", "disgust"],
  ["sadness", "fear"],
  ["sadness", "anger"],
  ["sadness", "surprise"],
  ["sadness", "disgust"],
  ["fear", "anger"],
  ["fear", "surprise"],
  ["fear", "disgust"],
  ["anger", "surprise"],
  ["anger", "disgust"],
  ["disgust", "surprise"],
];

/**
 * The first two of a set, where they can be shown at once and each has at least `threshold` of the probability.
 * @param shown the verdict before this one: its blend stays, and another comes, only by a margin of `hysteresis` in log-odds
 */
export function blendOf(
  set: readonly Expression[],
  probabilities: Probabilities,
  threshold: number,
  shown?: { readonly blend?: Blend },
  hysteresis = 0,
): Blend | undefined {
  const [first, second] = set;
  if (first === undefined || second === undefined || !isCompound(first, second)) return undefined;
  const stays = shown?.blend?.includes(first) && shown.blend.includes(second);
  const margin = shown === undefined ? 0 : stays ? -hysteresis : hysteresis;
  const smaller = Math.min(probabilities[first], probabilities[second]);
  return logOdds(smaller) >= logOdds(threshold) + margin ? [first, second] : undefined;
}

export function isCompound(a: Expression, b: Expression): boolean {
  return COMPOUNDS.some((pair) => a !== b && pair.includes(a) && pair.includes(b));
}
