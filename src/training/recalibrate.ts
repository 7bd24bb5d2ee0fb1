/** Temperature and set thresholds of a model that is there already, fitted anew: the model file stays as it is. */
import { join } from "node:path";
import type { DeviceChoice } from "../platform/node/devices.ts";
import { loadExpressionModel } from "../platform/node/models.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { writeWholeFile } from "../platform/node/whole-file.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { calibrate } from "./calibrate.ts";
import { fingerprintOf } from "./datasets/fingerprint.ts";
import { DATA_SETS } from "./datasets/index.ts";
import { RunError } from "./errors.ts";
import { cutValidation, loadTrainingParts, type TrainingParts } from "./parts.ts";
import { predict } from "./predict.ts";
import { findRecipe } from "./recipes/index.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { findRunRecipe, pretty, readRecord } from "./run-folder.ts";

export interface RecalibrateOptions {
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

export interface Recalibration {
  readonly before: ModelManifest;
  readonly after: ModelManifest;
}

/** @throws RunError when the validation part would not be the one the model was kept from */
export async function recalibrate(options: RecalibrateOptions): Promise<Recalibration> {
  const { model: folder, data, threads, device = "auto", warn = () => {}, onCompare, signal } = options;
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }), device, warn });
  const { manifest: before, expression } = await loadExpressionModel(folder, runtime);
  const own = await findRunRecipe(folder);
  const recipe =
    options.recipe === undefined
      ? (own ?? (await findRecipe(before.training.recipe)))
      : await findRecipe(options.recipe);
  refuseOtherData(folder, before, recipe);
  const parts = await loadTrainingParts(recipe, data, onCompare);
  await refuseOtherCut(folder, before, recipe, parts);
  const { calibrating, fittedOn } = cutValidation(parts.validation, recipe);
  signal?.throwIfAborted();
  const model = await runtime.load(expression);
  const logits = await predict(model, calibrating, before);
  await model.release();
  const after: ModelManifest = {
    ...before,
    ...calibrate(logits, calibrating, { labels: before.labels, fittedOn }),
    // Which label comes first does not depend on the temperature; how sure it is does.
    metrics: before.metrics.map(({ expectedCalibrationError: _, ...metrics }) => metrics),
  };
  signal?.throwIfAborted();
  await writeWholeFile(join(folder, "manifest.json"), pretty(after));
  return { before, after };
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
