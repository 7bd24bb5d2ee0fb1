import { chooseLowering, placeLayers, type Shape, summarize } from "../learning/index.ts";
import type { DeviceChoice } from "../platform/node/devices.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { defaultWorkers } from "./batches/source.ts";
import { RecipeError } from "./errors.ts";
import { cutValidation, loadTrainingParts } from "./parts.ts";
import type { EpochRecord } from "./progress.ts";
import { findRecipe } from "./recipes/index.ts";
import { overrideRecipe } from "./recipes/override.ts";
import { parseRecipe, type Recipe } from "./recipes/recipe.ts";
import { checkPlace, openRun } from "./run-folder.ts";
import { describeRun } from "./run-record.ts";
import { loadStart } from "./start.ts";
import { loadTeacher } from "./teacher.ts";
import type { TrainEvent } from "./train-events.ts";
import { trainNetwork } from "./training-loop.ts";

export interface TrainOptions {
  /** The name of a shipped recipe, or the path of a recipe's `.json` file. */
  readonly recipe: string;
  /** The data folder; each reader in datasets/ says what it looks for in it. */
  readonly data: string;
  /** The run's folder. Written beside and renamed, so that it is there wholly or not at all. */
  readonly out: string;
  /** Overrides of the recipe. */
  readonly epochs?: number;
  readonly seed?: number;
  /** More of them, each `key=value`: see `overrideRecipe`. */
  readonly set?: readonly string[];
  /** Threads of the runtime; by default as many as there are cores, at most 4. */
  readonly threads?: number;
  /** The recipe's `start.weights`: a safetensors file, such as a PyTorch state dict. */
  readonly start?: string;
  /** `auto` when left out. One that cannot be used here is a warning, and the processor is taken. */
  readonly device?: DeviceChoice;
  /** Threads that prepare batches ahead; 0 prepares them between steps. What is learnt is the same. */
  readonly workers?: number;
  /** Goes on from the last whole epoch of an unfinished run; begins where there is none. */
  readonly resume?: boolean;
  /** Replaces a finished run in `out`, and without `resume` an unfinished one. Without it they are a `RunError`. */
  readonly replace?: boolean;
  /** Stops after the running step. Finished epochs stay beside `out`, and `resume` takes them up again. */
  readonly signal?: AbortSignal;
}

export interface TrainResult {
  /** Holds model.onnx, manifest.json, recipe.json, run.json, history.jsonl, report.html and weights.safetensors. */
  readonly folder: string;
  readonly manifest: ModelManifest;
  readonly history: readonly EpochRecord[];
  /** The epoch whose weights were kept. */
  readonly bestEpoch: number;
  readonly seconds: number;
}

/**
 * Trains a recipe on a data folder and writes the run's folder.
 * @throws RecipeError, DatasetError, RunError, WeightsError, DivergedError, CheckpointError
 */
export async function train(
  options: TrainOptions,
  report: (event: TrainEvent) => void = () => {},
): Promise<TrainResult> {
  const started = performance.now();
  const { out, replace = false, resume = false, workers = defaultWorkers(), signal } = options;
  const { threads, device = "auto" } = options;
  const place = { out, replace, resume };
  const recipe = await resolveRecipe(options);
  await checkPlace(place);
  const { labels, training, validation } = await loadTrainingParts(recipe, options.data, (done, images) => {
    signal?.throwIfAborted();
    report({ kind: "comparing", done, images });
  });
  checkNetwork(recipe, labels.length);
  const warn = (message: string): void => report({ kind: "warning", message });
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }), device, warn });
  const start = await loadStart(recipe);
  const teacher = await loadTeacher(recipe, labels, runtime);
  const lowering = await chooseLowering(runtime, recipe);
  const materials = { training, validation, runtime, lowering, start, teacher };
  const run = await openRun(place, describeRun(recipe, materials), warn);
  report({
    kind: "started",
    recipe: recipe.name,
    runtime: runtime.description,
    network: summarize(recipe.network),
    trainingImages: training.length,
    validationImages: validation.length,
    epochs: recipe.epochs,
    resumedAfter: run.from?.history.length ?? 0,
  });
  const progress = await trainNetwork({
    recipe,
    runtime,
    training,
    validation: cutValidation(validation, recipe).choosing,
    lowering,
    workers,
    teacher,
    start: start?.weights,
    report,
    save: run.save,
    signal,
    ...(run.from && { from: run.from }),
  });
  await teacher?.release();
  const manifest = await run.finish({
    labels,
    progress,
    runtime,
    training,
    validation,
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    folder: options.out,
    manifest,
    history: progress.history,
    bestEpoch: progress.bestEpoch,
    seconds,
  };
}

/** A recipe by its name or file, with overrides. @throws RecipeError */
export async function resolveRecipe({
  recipe,
  epochs,
  seed,
  start,
  set = [],
}: Pick<TrainOptions, "recipe" | "epochs" | "seed" | "start" | "set">): Promise<Recipe> {
  const found = await findRecipe(recipe);
  const overrides = {
    ...(epochs !== undefined && { epochs }),
    ...(seed !== undefined && { seed }),
    ...(start !== undefined && { start: { fresh: [], ...found.start, weights: start } }),
  };
  return parseRecipe(overrideRecipe({ ...found, ...overrides }, set), set.length > 0 ? "--set" : recipe);
}

/** @throws RecipeError when the layers do not fit together, or do not end in one value for each label */
function checkNetwork({ name, network }: Recipe, labels: number): void {
  let output: Shape | undefined;
  try {
    output = placeLayers(network).at(-1)?.output;
  } catch (cause) {
    throw new RecipeError(`${name}: network: ${(cause as Error).message}`, { cause });
  }
  const size = output?.kind === "row" ? output.size : undefined;
  if (size !== labels)
    throw new RecipeError(
      `${name}: network: must end in a dense layer of ${labels} units, one for each label of its data`,
    );
}
