/** A trained run, or several as an ensemble, as a model for use: ONNX, its manifest and its weights. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buildEnsembleGraph, measureInputRanges } from "../../learning/index.ts";
import type { DeviceChoice } from "../../platform/node/devices.ts";
import { fileReason } from "../../platform/node/file-errors.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { syncFolder, writeWholeFile } from "../../platform/node/whole-file.ts";
import { softmax } from "../../recognition/expression.ts";
import { type ModelManifest, parseManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { type Calibration, calibrate } from "../calibrate.ts";
import type { Example } from "../datasets/dataset.ts";
import { ExportError } from "../errors.ts";
import { inputOf } from "../model-input.ts";
import { cutValidation, loadTrainingParts, type TrainingParts } from "../parts.ts";
import { packInputs, predict } from "../predict.ts";
import { pretty } from "../run-folder.ts";
import { MODEL_FILE, WEIGHTS_FILE } from "../write-model.ts";
import {
  type Difference,
  isBeyond,
  measureDifference,
  type Precision,
  TOLERANCES,
  type Tolerance,
} from "./compare.ts";
import { checkPictures, checkTogether, type Member, readMember } from "./members.ts";

export interface ExportOptions {
  /** Folders of finished runs; several give an ensemble, the mean of their probabilities. */
  readonly models: readonly string[];
  /** The data folder they were trained on: its validation part is what the written model is compared and calibrated on. */
  readonly data: string;
  /** A folder that is not there yet, or empty. */
  readonly out: string;
  readonly precision: Precision;
  readonly threads?: number;
  /** `auto` when left out. */
  readonly device?: DeviceChoice;
  readonly warn?: (message: string) => void;
  /** Stops before the next stage, and leaves nothing. */
  readonly signal?: AbortSignal;
}

export interface ExportResult {
  readonly folder: string;
  readonly manifest: ModelManifest;
  /** Of the model file. */
  readonly bytes: number;
  readonly difference: Difference;
}

/** Training pictures that the range of values for eight bits is measured on, evenly spread. */
const RANGE_PICTURES = 512;

/**
 * Writes the model, reads it again, compares it on validation pictures with what training wrote, and only then puts it in
 * its place.
 * @throws ExportError when the written model differs too much, or the runs cannot be one model; RunError, DatasetError
 */
export async function exportModel(options: ExportOptions): Promise<ExportResult> {
  const { models, data, precision, threads, device = "auto", warn = () => {}, signal } = options;
  const out = resolve(options.out);
  await refuseTaken(out);
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }), device, warn });
  const members = await Promise.all(models.map((folder) => readMember(folder, runtime)));
  checkTogether(members);
  const [{ recipe }] = members as [Member];
  const parts = await loadTrainingParts(recipe, data);
  checkPictures(members[0]!, parts);

  signal?.throwIfAborted();
  const model = await build(members, precision, runtime, parts.training);
  const folder = await begin(out);
  try {
    signal?.throwIfAborted();
    await writeWholeFile(join(folder, MODEL_FILE), model);
    const logits = await run(
      runtime,
      await readFile(join(folder, MODEL_FILE)),
      members[0]!,
      parts.validation,
    );
    const trained = await trainedProbabilities(runtime, members, parts.validation);
    const difference = measureDifference(parts.validation, trained, logits);
    const tolerance = toleranceOf(precision, members);
    if (isBeyond(difference, tolerance)) throw new ExportError(refusal(precision, difference, tolerance));
    const calibration = calibrateOn(parts, members[0]!, logits);
    const manifest = manifestOf(members, precision, model, calibration);
    signal?.throwIfAborted();
    await writeDescription(folder, members, { manifest, precision, difference });
    await rename(folder, out);
    await syncFolder(dirname(out));
    return { folder: options.out, manifest, bytes: model.length, difference };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(
  members: readonly Member[],
  precision: Precision,
  runtime: Runtime,
  training: readonly Example[],
): Promise<Uint8Array> {
  const networks = members.map(({ recipe: { network }, weights }) => ({ network, weights }));
  const { recipe } = members[0]!;
  switch (precision) {
    case "fp32":
      return buildEnsembleGraph(networks, { weights: "float32" });
    case "fp16":
      return buildEnsembleGraph(networks, { weights: "float16" });
    case "int8": {
      const images = packInputs(evenlySpread(training, RANGE_PICTURES), inputOf(recipe));
      const inputRanges = await measureInputRanges(runtime, networks, images);
      return buildEnsembleGraph(networks, { weights: "int8", inputRanges });
    }
  }
}

function evenlySpread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(all.length / most, 1);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

async function run(
  runtime: Runtime,
  bytes: Uint8Array,
  { manifest }: Member,
  examples: readonly Example[],
): Promise<Float32Array[]> {
  const model = await runtime.load(bytes);
  const logits = await predict(model, examples, manifest);
  await model.release();
  return logits;
}

/** What training validated: the mean over the members' own models. */
async function trainedProbabilities(
  runtime: Runtime,
  members: readonly Member[],
  examples: readonly Example[],
): Promise<Float64Array[]> {
  const sums = examples.map(() => new Float64Array(members[0]!.manifest.labels.length));
  for (const member of members) {
    const logits = await run(runtime, member.model, member, examples);
    logits.forEach((row, i) => {
      softmax(row).forEach((value, c) => {
        sums[i]![c]! += value / members.length;
      });
    });
  }
  return sums;
}

/** @param logits of the validation pictures, in their order */
function calibrateOn(
  { labels, validation }: TrainingParts,
  { recipe }: Member,
  logits: readonly Float32Array[],
): Calibration {
  const { calibrating, fittedOn } = cutValidation(validation, recipe);
  const kept = new Set(calibrating);
  return calibrate(
    logits.filter((_, i) => kept.has(validation[i]!)),
    calibrating,
    { labels, fittedOn },
  );
}

/** What training validated may itself have been stored in float16. */
function toleranceOf(precision: Precision, members: readonly Member[]): Tolerance {
  const half = members.some(({ recipe }) => recipe.weights === "float16");
  return TOLERANCES[precision === "fp32" && half ? "fp16" : precision];
}

function refusal(precision: Precision, { mean, accuracy, pictures }: Difference, allowed: Tolerance): string {
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
  return (
    `the ${precision} model is not written: on ${pictures} validation pictures its probabilities differ by ` +
    `${mean.toExponential(1)} on average (at most ${allowed.mean} is allowed), and its accuracy is ` +
    `${percent(accuracy.written)} instead of ${percent(accuracy.trained)} (at most ` +
    `${percent(allowed.accuracyLoss)} less is allowed); choose another --precision`
  );
}

function manifestOf(
  members: readonly Member[],
  precision: Precision,
  model: Uint8Array,
  calibration: Calibration,
): ModelManifest {
  const { manifest } = members[0]!;
  const names = members.map(({ manifest: { name } }) => name);
  const several = members.length > 1;
  return parseManifest({
    ...manifest,
    ...(several && {
      name: `ensemble-of-${members.length}`,
      description: `The mean probabilities of ${names.join(", ")}`,
      training: { ...manifest.training, recipe: names.join(", ") },
    }),
    file: MODEL_FILE,
    sha256: sha256(model),
    ...calibration,
    // Numbers were measured on the model they came from.
    metrics: precision === "fp32" && !several ? manifest.metrics : [],
  });
}

/** What the model was made of, beside it. */
async function writeDescription(
  folder: string,
  members: readonly Member[],
  { manifest, ...made }: { manifest: ModelManifest; precision: Precision; difference: Difference },
): Promise<void> {
  const from = members.map(({ folder, weightsFile }) => ({ run: folder, weights: sha256(weightsFile) }));
  await writeWholeFile(join(folder, "manifest.json"), pretty(manifest));
  await writeWholeFile(join(folder, "export.json"), pretty({ format: 1, from, ...made }));
  for (const [i, { weightsFile, recipe }] of members.entries()) {
    const suffix = members.length > 1 ? `-${i + 1}` : "";
    await writeWholeFile(join(folder, WEIGHTS_FILE.replace(".", `${suffix}.`)), weightsFile);
    await writeWholeFile(join(folder, `recipe${suffix}.json`), pretty(recipe));
  }
}

/** Beside its place, until it is whole. */
async function begin(out: string): Promise<string> {
  const folder = `${out}.unfinished`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw new ExportError(`${folder}: ${fileReason(cause)}`, { cause });
  });
  return folder;
}

async function refuseTaken(out: string): Promise<void> {
  const names: string[] = await readdir(out).catch((cause) => {
    if (cause.code === "ENOENT") return [];
    throw new ExportError(`${out}: is no folder; choose another name`, { cause });
  });
  if (names.length > 0) throw new ExportError(`${out}: is not empty; choose another folder`);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
