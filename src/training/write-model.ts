/** Writes the model of a finished run with its manifest: calibrated on validation, checksummed. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adjusted, fitPriorAdjustment } from "../evaluation/index.ts";
import { buildInferenceGraph, parameterTable, type Weights } from "../learning/index.ts";
import { writeWholeFile } from "../platform/node/whole-file.ts";
import type { Expression } from "../recognition/expression.ts";
import { type AlignmentTemplate, type ModelManifest, parseManifest } from "../recognition/manifest.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { labelFrequencies } from "./batches/draw.ts";
import { calibrate } from "./calibrate.ts";
import type { Example } from "./datasets/dataset.ts";
import { DATA_SETS } from "./datasets/index.ts";
import { howToAsk } from "./model-input.ts";
import { cutValidation } from "./parts.ts";
import { predict } from "./predict.ts";
import type { Progress } from "./progress.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { writeWeights } from "./weights.ts";

export const MODEL_FILE = "model.onnx";
export const WEIGHTS_FILE = "weights.safetensors";

/** Where eyes and mouth lie in FER2013's pictures, as the face detector sees them. */
const TEMPLATE_FILE = fileURLToPath(new URL("../../models/alignment-template.json", import.meta.url));

export interface FinishedModel {
  readonly recipe: Recipe;
  readonly labels: readonly Expression[];
  readonly progress: Progress;
  readonly runtime: Runtime;
  readonly training: readonly Example[];
  /** All of it, also what the recipe keeps for calibration. */
  readonly validation: readonly Example[];
}

export async function writeModel(folder: string, finished: FinishedModel): Promise<ModelManifest> {
  const { recipe, labels, progress } = finished;
  const { choosing, calibrating, fittedOn } = cutValidation(finished.validation, recipe);
  const weights = await adjustForPriors({ ...finished, validation: choosing });
  const model = buildInferenceGraph(recipe.network, weights, recipe);
  const logits = await validationLogits(model, { ...finished, validation: calibrating });
  const manifest = parseManifest({
    format: 1,
    name: recipe.name,
    description: recipe.description,
    file: MODEL_FILE,
    sha256: createHash("sha256").update(model).digest("hex"),
    labels,
    ...howToAsk(recipe),
    template: await readTemplate(),
    ...calibrate(logits, calibrating, { labels, fittedOn }),
    training: {
      recipe: recipe.name,
      data: DATA_SETS[recipe.data].title,
      split: `${recipe.split.validation * 100} % for validation, by ${recipe.split.by}, seed ${recipe.split.seed}`,
      seed: recipe.seed,
      epochs: progress.bestEpoch,
      images: finished.training.length,
    },
    metrics: [],
    licence: DATA_SETS[recipe.data].licence,
  });
  await writeWholeFile(join(folder, MODEL_FILE), model);
  await writeWholeFile(join(folder, WEIGHTS_FILE), writeWeights(recipe.network, weights));
  await writeWholeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** The best weights, with the prior adjustment chosen on `validation`, where the recipe asks for it, in the last layer's bias, where it costs nothing. */
export async function adjustForPriors(finished: Omit<FinishedModel, "labels">): Promise<Weights> {
  const { recipe, progress, training, validation } = finished;
  if (recipe.priorAdjustment === "none") return progress.best;
  const logits = await validationLogits(buildInferenceGraph(recipe.network, progress.best, recipe), finished);
  const decided = validation.flatMap(({ label }, i) => (label === undefined ? [] : [{ label, i }]));
  const { offsets } = fitPriorAdjustment(
    decided.map(({ i }) => logits[i]!),
    decided.map(({ label }) => label),
    labelFrequencies(training),
  );
  const bias = parameterTable(recipe.network).at(-1)!;
  const parameters = progress.best.parameters.slice();
  parameters.set(adjusted(parameters.subarray(bias.offset, bias.offset + bias.size), offsets), bias.offset);
  return { ...progress.best, parameters };
}

async function validationLogits(
  bytes: Uint8Array,
  { recipe, runtime, validation }: Pick<FinishedModel, "recipe" | "runtime" | "validation">,
): Promise<Float32Array[]> {
  const model = await runtime.load(bytes);
  const logits = await predict(model, validation, howToAsk(recipe));
  await model.release();
  return logits;
}

/** Of the mesh's points, which the recogniser aligns by. */
async function readTemplate(): Promise<AlignmentTemplate> {
  const { mesh } = JSON.parse(await readFile(TEMPLATE_FILE, "utf8"));
  return mesh.template;
}
