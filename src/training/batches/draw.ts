/** Which pictures an epoch meets, and in which order. */
import { createRandom, permutation, type Random } from "../../learning/index.ts";
import type { Example } from "../datasets/dataset.ts";
import type { Recipe } from "../recipes/recipe.ts";

/** One batch to be filled. */
export interface BatchPlan {
  /** Indices of examples. */
  readonly members: Int32Array;
  /** Of the random numbers that change its pictures: each batch has its own, whoever fills it, and when. */
  readonly stream: number;
}

/**
 * One epoch: as many pictures as there are examples, in an order and with changes that depend on the recipe's seed and
 * the epoch alone.
 */
export function planEpoch(
  examples: readonly Example[],
  { seed, balance, batchSize }: Pick<Recipe, "seed" | "balance" | "batchSize">,
  epoch: number,
): BatchPlan[] {
  const random = createRandom(seed, epoch);
  const drawn = balancedDraw(examples, balance, random);
  const order = permutation(drawn.length, random).map((place) => drawn[place]!);
  return Array.from({ length: Math.ceil(order.length / batchSize) }, (_, i) => ({
    members: order.slice(i * batchSize, (i + 1) * batchSize),
    stream: random.integer(2 ** 32),
  }));
}

/**
 * As many examples as there are, by their indices, rare labels more often: an example's share is
 * `(1 / frequency) ^ balance` of its labels. Systematic resampling: the number of times an example is drawn is its share,
 * rounded up or down. With a balance of 0 everyone is drawn once.
 */
export function balancedDraw(examples: readonly Example[], balance: number, random: Random): number[] {
  const shares = drawingShares(examples, balance);
  const drawn: number[] = [];
  let due = random.next();
  shares.forEach((share, i) => {
    due += share;
    for (; due >= 1 && drawn.length < examples.length; due -= 1) drawn.push(i);
  });
  return drawn;
}

/** They average 1. */
function drawingShares(examples: readonly Example[], balance: number): Float64Array {
  const weights = labelFrequencies(examples).map((frequency) =>
    frequency === 0 ? 0 : frequency ** -balance,
  );
  const raw = Float64Array.from(examples, ({ target }) =>
    target.reduce((sum, share, c) => sum + share * weights[c]!, 0),
  );
  const mean = raw.reduce((a, b) => a + b, 0) / examples.length;
  return raw.map((share) => share / mean);
}

/** The share of each label in the targets, summing to 1. */
export function labelFrequencies(examples: readonly Example[]): number[] {
  return examples[0]!.target.map(
    (_, c) => examples.reduce((sum, { target }) => sum + target[c]!, 0) / examples.length,
  );
}
