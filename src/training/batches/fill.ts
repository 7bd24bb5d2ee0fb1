/** Pictures into a batch: augmented, normalised, with their targets and weights. Pure, so that any thread may do it. */
import { augment } from "../../learning/augmentation/augmentation.ts";
import { mix } from "../../learning/augmentation/mixing.ts";
import { smoothLabels } from "../../learning/losses/targets.ts";
import { createRandom } from "../../learning/random.ts";
import type { Batch } from "../../learning/trainer.ts";
import { toModelInput } from "../../recognition/preprocess.ts";
import { SIDE } from "../datasets/dataset.ts";
import { inputOf } from "../model-input.ts";
import type { Recipe } from "../recipes/recipe.ts";
import type { BatchPlan } from "./draw.ts";
import type { PackedExamples } from "./pack.ts";

export interface EpochBatch extends Batch {
  /** How many of the batch's examples count; fewer in the last one. */
  readonly count: number;
}

/** What decides how a batch is filled, apart from the pictures. */
export interface Filling
  extends Pick<Recipe, "seed" | "augmentation" | "mixing" | "normalisation" | "labelSmoothing"> {
  /** What an example of each class counts. */
  readonly classWeights: readonly number[];
}

export function fillBatch(
  { pictures, targets: allTargets, classes }: PackedExamples,
  { members, stream }: BatchPlan,
  filling: Filling,
): EpochBatch {
  const { seed, augmentation, mixing, labelSmoothing, classWeights } = filling;
  const random = createRandom(seed, stream);
  const input = inputOf(filling);
  const size = SIDE * SIDE;
  const images = new Float32Array(members.length * size);
  const targets = new Float32Array(members.length * classes);
  members.forEach((member, i) => {
    const picture = pictures.subarray(member * size, (member + 1) * size);
    const changed = augment({ data: picture, width: SIDE, height: SIDE }, augmentation, random);
    images.set(toModelInput(changed, input), i * size);
    targets.set(allTargets.subarray(member * classes, (member + 1) * classes), i * classes);
  });
  const mixed = mixing
    ? mix({ images, targets }, { width: SIDE, height: SIDE }, mixing, random)
    : { images, targets };
  const final = smoothed(mixed.targets, classes, labelSmoothing);
  const weights = exampleWeights(final, classWeights);
  return { images: mixed.images, targets: final, weights, count: members.length };
}

function smoothed(targets: Float32Array, classes: number, labelSmoothing: number): Float32Array {
  const result = new Float32Array(targets.length);
  for (let row = 0; row < targets.length; row += classes)
    result.set(smoothLabels(targets.subarray(row, row + classes), labelSmoothing), row);
  return result;
}

/** What each example counts, summing to 1: PyTorch's mean with class weights, for shares of classes. */
function exampleWeights(targets: Float32Array, classWeights: readonly number[]): Float32Array {
  const classes = classWeights.length;
  const weights = Float32Array.from({ length: targets.length / classes }, (_, i) =>
    classWeights.reduce((sum, weight, c) => sum + weight * targets[i * classes + c]!, 0),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
