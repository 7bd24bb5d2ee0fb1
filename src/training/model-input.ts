import { INPUT_NAME } from "../learning/index.ts";
import type { ModelInput } from "../recognition/manifest.ts";
import { SIDE } from "./datasets/dataset.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** What a manifest says about the input of a network of this recipe. */
export function inputOf({ normalisation: { mean, std } }: Pick<Recipe, "normalisation">): ModelInput {
  return { name: INPUT_NAME, width: SIDE, height: SIDE, mean, std };
}
