import { stratifiedSplit } from "../evaluation/index.ts";
import type { Expression } from "../recognition/expression.ts";
import type { Dataset, Example } from "./datasets/dataset.ts";
import { DATA_SETS } from "./datasets/index.ts";
import { groupWhatBelongsTogether } from "./datasets/kept-together.ts";
import type { Recipe } from "./recipes/recipe.ts";

export interface TrainingParts<E extends Example = Example> {
  readonly labels: readonly Expression[];
  readonly training: readonly E[];
  readonly validation: readonly E[];
  /** Empty where the test set is a file of its own. */
  readonly test: readonly E[];
}

/**
 * The examples a recipe trains on and is watched by: of a set with parts, its training part.
 * @param onCompare told how far the search for near copies has come, where one is needed
 * @throws DatasetError
 */
export async function loadTrainingParts(
  recipe: Recipe,
  folder: string,
  onCompare?: (done: number, all: number) => void,
): Promise<TrainingParts> {
  const { labels, examples } = await DATA_SETS[recipe.data].read(folder);
  const training = examples.filter(({ part }) => part === undefined || part === "training");
  const together =
    recipe.split.by === "people" ? await groupWhatBelongsTogether(training, onCompare) : training;
  return cut({ labels, examples: together }, recipe.split);
}

/** The validation part by what it is used for. */
export interface ValidationParts {
  /** Chooses the epoch and how much of the labels' frequencies is taken back. */
  readonly choosing: readonly Example[];
  /** Temperature and set thresholds are fitted on it: the same pictures, where the recipe keeps none apart. */
  readonly calibrating: readonly Example[];
  /** What the second is, in words. */
  readonly fittedOn: string;
}

/** The same cut for the same pictures and the same seed. */
export function cutValidation(
  validation: readonly Example[],
  { split: { seed, calibration = 0 } }: Pick<Recipe, "split">,
): ValidationParts {
  const count = (part: readonly Example[]): string => part.length.toLocaleString("en");
  if (calibration === 0) {
    const fittedOn = `the ${count(validation)} pictures of validation, which also chose the epoch`;
    return { choosing: validation, calibrating: validation, fittedOn };
  }
  const { choosing, calibrating } = stratifiedSplit(
    validation,
    { choosing: 1 - calibration, calibrating: calibration },
    seed,
  );
  const fittedOn = `${count(calibrating)} of the ${count(validation)} pictures of validation, which chose nothing else`;
  return { choosing, calibrating, fittedOn };
}

/** The split a recipe asks for, without tearing groups apart: always the same for the same pictures and the same seed. */
export function cut<E extends Example>(
  { labels, examples }: Dataset<E>,
  { seed, validation, test }: Recipe["split"],
): TrainingParts<E> {
  const parts = stratifiedSplit(examples, { training: 1 - validation - test, validation, test }, seed);
  return { labels, ...parts };
}
