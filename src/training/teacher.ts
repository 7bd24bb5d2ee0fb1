/** Knowledge distillation: a trained model that a new one learns from, beside the labels. */
import { loadExpressionModel } from "../platform/node/models.ts";
import { readLogits } from "../recognition/classify.ts";
import type { Expression } from "../recognition/expression.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { RecipeError } from "./errors.ts";
import { inputOf } from "./model-input.ts";
import type { Recipe } from "./recipes/recipe.ts";

export interface Teacher {
  /** Of the model file. */
  readonly sha256: string;
  /** What it makes of a batch's images, `[N, classes]`, augmented and normalised as the pupil sees them. */
  logits(images: Float32Array): Promise<Float32Array>;
  release(): Promise<void>;
}

/**
 * The teacher that a recipe names, if it names one.
 * @throws RecipeError when its labels or its input are not the recipe's; ManifestError when it cannot be used
 */
export async function loadTeacher(
  recipe: Recipe,
  labels: readonly Expression[],
  runtime: Runtime,
): Promise<Teacher | undefined> {
  const { teacher: folder } = recipe;
  if (folder === null) return undefined;
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  const refuse = (what: string): never => {
    throw new RecipeError(`${recipe.name}: teacher: ${folder} ${what}`);
  };
  if (manifest.labels.join() !== labels.join())
    refuse(`tells apart ${manifest.labels.join(", ")}; the data has ${labels.join(", ")}`);
  const { width, height, mean, std } = inputOf(recipe);
  const { input } = manifest;
  if ([input.width, input.height, input.mean, input.std].join() !== [width, height, mean, std].join())
    refuse("takes pictures of another size or normalisation than the recipe's");
  const model = await runtime.load(expression);
  return {
    sha256: manifest.sha256,
    logits: (images) => readLogits(model, images, manifest),
    release: () => model.release(),
  };
}
