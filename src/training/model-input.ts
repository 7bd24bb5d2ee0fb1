import { INPUT_NAME, OUTPUT_NAME } from "../learning/index.ts";
import type { HowToAsk } from "../recognition/classify.ts";
import type { ModelInput } from "../recognition/manifest.ts";
import { SIDE } from "./datasets/dataset.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** What a manifest says about the input of a network of this recipe. */
export function inputOf({ normalisation: { mean, std } }: Pick<Recipe, "normalisation">): ModelInput {
  return { name: INPUT_NAME, width: SIDE, height: SIDE, mean, std };
}

/** What it says about how the model is asked. */
export function howToAsk(recipe: Pick<Recipe, "normalisation" | "mirrorAverage">): HowToAsk {
  const { mirrorAverage } = recipe;
  return { input: inputOf(recipe), mirrorAverage, output: { name: OUTPUT_NAME } };
}
