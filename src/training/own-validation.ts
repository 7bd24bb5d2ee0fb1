/** A model with the pictures that were kept from it in training: what may be fitted and chosen on. */
import type { DeviceChoice } from "../platform/node/devices.ts";
import { loadExpressionModel } from "../platform/node/models.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { Expression } from "../recognition/expression.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import type { Runtime } from "../recognition/runtime.ts";
import type { Example } from "./datasets/dataset.ts";
import { fingerprintOf } from "./datasets/fingerprint.ts";
import { DATA_SETS } from "./datasets/index.ts";
import { RunError } from "./errors.ts";
import { loadTrainingParts, type TrainingParts } from "./parts.ts";
import { predict } from "./predict.ts";
import { findRecipe } from "./recipes/index.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { findRunRecipe, readRecord } from "./run-folder.ts";

export interface OwnValidationOptions {
  /** The folder of a run, or of any model with its manifest. */
  readonly model: string;
  /** The data folder it was trained on. */
  readonly data: string;
  /** By whose split validation is cut; the run's own, or the one that the manifest names, when left out. */
  readonly recipe?: string;
  readonly threads?: number;
  /** `auto` when left out. */
  readonly device?: DeviceChoice;
  readonly warn?: (message: string) => void;
  readonly onCompare?: (done: number, images: number) => void;
  readonly signal?: AbortSignal;
}

export interface OwnValidation {
  readonly runtime: Runtime;
  readonly manifest: ModelManifest;
  /** The ONNX file. */
  readonly expression: Uint8Array;
  readonly recipe: Recipe;
  readonly labels: readonly Expression[];
  readonly validation: readonly Example[];
  /** The model's, of any pictures. */
  readonly logits: (examples: readonly Example[]) => Promise<Float32Array[]>;
}

/** @throws RunError when the recipe's validation part may not be the one that was kept from the model */
export async function openOwnValidation(options: OwnValidationOptions): Promise<OwnValidation> {
  const { model: folder, data, threads, device = "auto", warn = () => {}, onCompare, signal } = options;
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }), device, warn });
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  const recipe = await recipeOf(folder, manifest, options.recipe);
  refuseOtherData(folder, manifest, recipe);
  const parts = await loadTrainingParts(recipe, data, (done, images) => {
    signal?.throwIfAborted();
    onCompare?.(done, images);
  });
  await refuseOtherCut(folder, manifest, recipe, parts);
  const { labels, validation } = parts;
  return {
    runtime,
    manifest,
    expression,
    recipe,
    labels,
    validation,
    async logits(examples) {
      const model = await runtime.load(expression);
      const logits = await predict(model, examples, manifest, () => signal?.throwIfAborted());
      await model.release();
      return logits;
    },
  };
}

async function recipeOf(folder: string, manifest: ModelManifest, asked: string | undefined): Promise<Recipe> {
  if (asked !== undefined) return findRecipe(asked);
  return (await findRunRecipe(folder)) ?? findRecipe(manifest.training.recipe);
}

/** @throws RunError when the recipe is on another data set */
function refuseOtherData(folder: string, { training }: ModelManifest, { name, data }: Recipe): void {
  const { title } = DATA_SETS[data];
  if (training.data !== title)
    throw new RunError(`${folder}: was trained on ${training.data}, and the recipe ${name} on ${title}`);
}

/**
 * Pictures it learnt from would make any model look surer than it may be.
 * @throws RunError when the cut may not be the one it was trained with
 */
async function refuseOtherCut(
  folder: string,
  { training: { images } }: ModelManifest,
  { name }: Recipe,
  { training, validation }: TrainingParts,
): Promise<void> {
  const refuse = (what: string): never => {
    throw new RunError(`${folder}: ${what}; give its own recipe, and the data it was trained on`);
  };
  if (images !== training.length)
    refuse(`was trained on ${images} pictures, and the recipe ${name} leaves ${training.length} to train on`);
  const record = await readRecord(folder).catch(() => undefined);
  if (record && record.data.fingerprint !== fingerprintOf(training, validation))
    refuse("was trained on other pictures, or split otherwise");
}
