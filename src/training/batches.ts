/** Pictures into batches: in random order, augmented, normalised, with their targets and weights. */
import { augment, type Batch, createRandom, mix, permutation, type Random } from "../learning/index.ts";
import { toModelInput } from "../recognition/preprocess.ts";
import { type Example, SIDE } from "./datasets/dataset.ts";
import { inputOf } from "./model-input.ts";
import type { Recipe } from "./recipes/recipe.ts";

export interface EpochBatch extends Batch {
  /** How many of the batch's examples count; fewer in the last one. */
  readonly count: number;
}

/**
 * One epoch: as many pictures as there are examples, in an order and with changes that depend on the recipe's seed and
 * the epoch alone.
 */
export function* epochBatches(
  examples: readonly Example[],
  recipe: Recipe,
  epoch: number,
): Generator<EpochBatch> {
  const random = createRandom(recipe.seed, epoch);
  const drawn = balancedDraw(examples, recipe.balance, random);
  const order = permutation(drawn.length, random);
  for (let start = 0; start < order.length; start += recipe.batchSize) {
    const members = Array.from(order.subarray(start, start + recipe.batchSize), (i) => drawn[i]!);
    yield fillBatch(members, recipe, random);
  }
}

function fillBatch(members: readonly Example[], recipe: Recipe, random: Random): EpochBatch {
  const { augmentation } = recipe;
  const input = inputOf(recipe);
  const classes = members[0]!.target.length;
  const size = SIDE * SIDE;
  const images = new Float32Array(members.length * size);
  const targets = new Float32Array(members.length * classes);
  const weights = new Float32Array(members.length).fill(1 / members.length);
  members.forEach(({ picture, target }, i) => {
    const changed = augment({ data: picture, width: SIDE, height: SIDE }, augmentation, random);
    images.set(toModelInput(changed, input), i * size);
    targets.set(target, i * classes);
  });
  if (recipe.mixing) {
    const mixed = mix({ images, targets }, { width: SIDE, height: SIDE }, recipe.mixing, random);
    images.set(mixed.images);
    targets.set(mixed.targets);
  }
  return { images, targets, weights, count: members.length };
}

/**
 * As many examples as there are, rare labels more often: an example's share is `(1 / frequency) ^ balance` of its labels.
 * Systematic resampling: the number of times an example is drawn is its share, rounded up or down. With a balance of 0
 * everyone is drawn once.
 */
export function balancedDraw<E extends Example>(
  examples: readonly E[],
  balance: number,
  random: Random,
): E[] {
  const shares = drawingShares(examples, balance);
  const drawn: E[] = [];
  let due = random.next();
  examples.forEach((example, i) => {
    due += shares[i]!;
    for (; due >= 1 && drawn.length < examples.length; due -= 1) drawn.push(example);
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
