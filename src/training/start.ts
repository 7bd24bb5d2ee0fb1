/** Transfer learning: the weights that a recipe begins with, instead of drawing them. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRandom, initialWeights, parameterTable, type Weights } from "../learning/index.ts";
import { fileReason } from "../platform/node/file-errors.ts";
import { RecipeError, WeightsError } from "./errors.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { readWeights } from "./weights.ts";

export interface Start {
  /** Of the file. */
  readonly sha256: string;
  readonly weights: Weights;
}

/** Of each weight and running average: `share` times the start's and the rest of the trained one's. */
export function besideStart(trained: Weights, start: Weights, share: number): Weights {
  const mean = (ours: Float32Array, theirs: Float32Array): Float32Array =>
    ours.map((value, i) => (1 - share) * value + share * theirs[i]!);
  return {
    parameters: mean(trained.parameters, start.parameters),
    buffers: mean(trained.buffers, start.buffers),
  };
}

/**
 * The weights that a recipe names, if it names any, with its fresh layers drawn by its seed.
 * @throws WeightsError when the file is not one of this network's; RecipeError for a fresh layer that the network has not
 */
export async function loadStart(recipe: Recipe): Promise<Start | undefined> {
  if (recipe.start === null) return undefined;
  const { network, seed, initialisation, start } = recipe;
  const stranger = start.fresh.find(
    (layer) => !parameterTable(network).some(({ name }) => name.startsWith(`${layer}.`)),
  );
  if (stranger !== undefined)
    throw new RecipeError(`${recipe.name}: start: the network has no layer "${stranger}" with weights`);
  const bytes = await readFile(start.weights).catch((cause) => {
    throw new WeightsError(`${start.weights}: ${fileReason(cause)}`, { cause });
  });
  const drawn = initialWeights(network, createRandom(seed), initialisation);
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    weights: readWeights(network, bytes, start.weights, { layers: start.fresh, weights: drawn }),
  };
}
