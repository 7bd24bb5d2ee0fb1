/** Pictures into batches: in random order, augmented, normalised, with their targets and weights. */
import { augment, type Batch, createRandom, permutation, type Random } from "../learning/index.ts";
import { toModelInput } from "../recognition/preprocess.ts";
import { type Example, SIDE } from "./datasets/dataset.ts";
import { inputOf } from "./model-input.ts";
import type { Recipe } from "./recipes/recipe.ts";

export interface EpochBatch extends Batch {
  /** How many of the batch's examples count; fewer in the last one. */
  readonly count: number;
}

/** All examples once, in an order and with changes that depend on the recipe's seed and the epoch alone. */
export function* epochBatches(
  examples: readonly Example[],
  recipe: Recipe,
  epoch: number,
): Generator<EpochBatch> {
  const random = createRandom(recipe.seed, epoch);
  const order = permutation(examples.length, random);
  const importance = labelImportance(examples, recipe.balance);
  for (let start = 0; start < order.length; start += recipe.batchSize) {
    const members = Array.from(order.subarray(start, start + recipe.batchSize), (i) => examples[i]!);
    yield fillBatch(members, recipe, { random, importance });
  }
}

function fillBatch(
  members: readonly Example[],
  recipe: Recipe,
  { random, importance }: { random: Random; importance: readonly number[] },
): EpochBatch {
  const { batchSize, augmentation } = recipe;
  const input = inputOf(recipe);
  const classes = importance.length;
  const size = SIDE * SIDE;
  const images = new Float32Array(batchSize * size);
  const targets = new Float32Array(batchSize * classes);
  const weights = new Float32Array(batchSize);
  members.forEach(({ picture, target }, i) => {
    const changed = augment({ data: picture, width: SIDE, height: SIDE }, augmentation, random);
    images.set(toModelInput(changed, input), i * size);
    targets.set(target, i * classes);
    weights[i] = target.reduce((sum, share, c) => sum + share * importance[c]!, 0) / members.length;
  });
  return { images, targets, weights, count: members.length };
}

/** For each label `(1 / frequency) ^ balance`, scaled so that an average example counts 1. */
export function labelImportance(examples: readonly Example[], balance: number): number[] {
  const frequencies = labelFrequencies(examples);
  const raw = frequencies.map((f) => (f === 0 ? 0 : f ** -balance));
  const mean = raw.reduce((sum, r, c) => sum + r * frequencies[c]!, 0);
  return raw.map((r) => r / mean);
}

/** The share of each label in the targets, summing to 1. */
export function labelFrequencies(examples: readonly Example[]): number[] {
  return examples[0]!.target.map(
    (_, c) => examples.reduce((sum, { target }) => sum + target[c]!, 0) / examples.length,
  );
}
