/**
 * A run's folder: `model.onnx`, `manifest.json`, `recipe.json`, `run.json`, `history.jsonl`, `report.html` and
 * `weights.safetensors`.
 *
 * It is written as `<out>.unfinished` and renamed at the end. The unfinished folder holds the last two checkpoints, one
 * for each epoch, from which the same training goes on.
 */
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileReason } from "../platform/node/file-errors.ts";
import { isPartialName, OutputError, syncFolder, writeWholeFile } from "../platform/node/whole-file.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { CheckpointError, RunError } from "./errors.ts";
import type { Progress } from "./progress.ts";
import { parseRecipe, type Recipe } from "./recipes/recipe.ts";
import { compareRecords, type RunRecord } from "./run-record.ts";
import { type RunReport, renderRunReport } from "./run-report/run-report.ts";
import { type FinishedModel, writeModel } from "./write-model.ts";

const RECIPE = "recipe.json";
const RECORD = "run.json";
const HISTORY = "history.jsonl";
const REPORT = "report.html";
const CHECKPOINT = "checkpoint.safetensors";
/** The one before: what to fall back on when the last is damaged. */
const PREVIOUS = "checkpoint.previous.safetensors";

export interface RunPlace {
  readonly out: string;
  /** Replaces a finished run, and without `resume` an unfinished one. */
  readonly replace: boolean;
  /** Goes on from the last whole epoch of an unfinished run; begins where there is none. */
  readonly resume: boolean;
}

export interface Run {
  /** Where the unfinished run stood that this one goes on from. */
  readonly from?: Progress;
  /** @throws CheckpointError; the checkpoint before is then still there */
  readonly save: (progress: Progress) => Promise<void>;
  /** Writes the model and puts the folder in its place. */
  readonly finish: (model: Omit<FinishedModel, "recipe">) => Promise<ModelManifest>;
}

/** Looks before the data is read. @throws RunError when the place is taken */
export async function checkPlace({ out, replace, resume }: RunPlace): Promise<void> {
  await refuseTaken(resolve(out), replace);
  const folder = unfinished(out);
  if (!replace && !resume && (await holdsCheckpoint(folder)))
    throw new RunError(`${folder}: holds an unfinished run; --resume goes on with it, --replace begins anew`);
}

/**
 * Takes the place for a run.
 * @throws RunError when the unfinished run there was of another recipe or other data, or is damaged
 */
export async function openRun(
  place: RunPlace,
  record: RunRecord,
  warn: (message: string) => void,
): Promise<Run> {
  const folder = unfinished(place.out);
  if (!place.resume) await rm(folder, { recursive: true, force: true });
  const from = place.resume ? await lastProgress(folder, record, warn) : undefined;
  await removePartialFiles(folder);
  return {
    ...(from && { from }),
    async save(progress) {
      try {
        await mkdir(folder, { recursive: true });
        await saveCheckpoint(folder, { record, progress });
        await describe(folder, record, progress, "running");
      } catch (cause) {
        throw new CheckpointError(unsaved(folder, cause, progress.history.length), { cause });
      }
    },
    async finish(model) {
      const manifest = await writeModel(folder, { ...model, recipe: record.recipe });
      await describe(folder, record, model.progress, "finished");
      await putInPlace(folder, resolve(place.out));
      return manifest;
    },
  };
}

const unfinished = (out: string): string => `${resolve(out)}.unfinished`;

/** What a person reads; all of it can be made again from a checkpoint. */
async function describe(
  folder: string,
  record: RunRecord,
  { history, bestEpoch }: Progress,
  state: RunReport["state"],
): Promise<void> {
  await writeWholeFile(join(folder, RECIPE), pretty(record.recipe));
  await writeWholeFile(join(folder, RECORD), pretty(record));
  await writeWholeFile(join(folder, HISTORY), history.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await writeWholeFile(join(folder, REPORT), renderRunReport({ record, history, bestEpoch, state }));
}

/** Between the two renames of a killed process the previous checkpoint is the last: an epoch is then trained again. */
async function saveCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  const [last, previous] = [join(folder, CHECKPOINT), join(folder, PREVIOUS)];
  const next = join(folder, `next.${CHECKPOINT}`);
  await writeWholeFile(next, writeCheckpoint(checkpoint));
  await rename(last, previous).catch(unlessMissing);
  await rename(next, last);
  await syncFolder(folder);
}

function unsaved(folder: string, cause: unknown, epoch: number): string {
  const reason = cause instanceof OutputError ? cause.message : `${folder}: ${fileReason(cause)}`;
  const kept = epoch > 1 ? "; the last checkpoint is whole, --resume goes on from it" : "";
  return `epoch ${epoch} could not be saved: ${reason}${kept}`;
}

async function lastProgress(
  folder: string,
  record: RunRecord,
  warn: (message: string) => void,
): Promise<Progress | undefined> {
  const checkpoint = await lastCheckpoint(folder, warn);
  if (!checkpoint) return undefined;
  const change = compareRecords(checkpoint.record, record);
  switch (change.kind) {
    case "none":
      break;
    case "versions":
      warn(`the run was begun with ${change.what}: its last bits may differ from an unbroken run's`);
      break;
    case "other":
      throw new RunError(
        `${folder}: holds an unfinished run of a ${change.what}; choose another folder, or --replace begins anew`,
      );
  }
  return checkpoint.progress;
}

/** The newest checkpoint that is whole. @throws RunError when there are some and all are damaged */
async function lastCheckpoint(
  folder: string,
  warn: (message: string) => void,
): Promise<Checkpoint | undefined> {
  const damaged: string[] = [];
  for (const path of [CHECKPOINT, PREVIOUS].map((name) => join(folder, name))) {
    const bytes = await readFile(path).catch(unlessMissing);
    if (!bytes) continue;
    try {
      const checkpoint = readCheckpoint(bytes);
      const epoch = checkpoint.progress.history.length;
      if (damaged.length > 0)
        warn(`${damaged.join()}: is damaged; going on from the one before, after epoch ${epoch}`);
      return checkpoint;
    } catch {
      damaged.push(path);
    }
  }
  if (damaged.length === 0) return undefined;
  throw new RunError(`${damaged.join(" and ")}: damaged; --replace begins anew`);
}

async function holdsCheckpoint(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.includes(CHECKPOINT) || names.includes(PREVIOUS);
}

/** Of a process that was killed while it wrote. */
async function removePartialFiles(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch(() => []);
  for (const name of names) if (isPartialName(name)) await rm(join(folder, name));
  await rm(join(folder, `next.${CHECKPOINT}`), { force: true });
}

/** An earlier run steps aside until the new one is there. Killed in between, `--resume` does the rest. */
async function putInPlace(folder: string, out: string): Promise<void> {
  const aside = `${out}.replaced`;
  await rm(aside, { recursive: true, force: true });
  await rename(out, aside).catch(unlessMissing);
  await rename(folder, out);
  await syncFolder(dirname(out));
  for (const name of [CHECKPOINT, PREVIOUS]) await rm(join(out, name), { force: true });
  await rm(aside, { recursive: true, force: true });
}

async function refuseTaken(out: string, replace: boolean): Promise<void> {
  const names: string[] = await readdir(out).catch((cause) => {
    if (cause.code === "ENOENT") return [];
    throw new RunError(
      `${out}: ${cause.code === "ENOTDIR" ? "is a file; give a folder's name" : fileReason(cause)}`,
      { cause },
    );
  });
  if (names.length === 0) return;
  if (!names.includes(RECIPE))
    throw new RunError(`${out}: is not empty and holds no run; choose another folder`);
  if (!replace)
    throw new RunError(
      `${out}: holds a finished run; choose another folder, or --replace puts a new one in its place`,
    );
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** The resolved recipe of a run. @throws RunError when the folder holds none, or a damaged one */
export async function readRecipe(folder: string): Promise<Recipe> {
  const path = join(folder, RECIPE);
  return parseRecipe(parseJson(await readText(path), path), path);
}

/** What a run was made of. @throws RunError when the folder holds none, or a damaged one */
export async function readRecord(folder: string): Promise<RunRecord> {
  const path = join(folder, RECORD);
  const record = parseJson(await readText(path), path) as RunRecord;
  if (record.format !== 1) throw new RunError(`${path}: is of a format that is not known here; train again`);
  return { ...record, recipe: parseRecipe(record.recipe, path) };
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause) => {
    const reason = cause.code === "ENOENT" ? "is not there; give the folder of a run" : fileReason(cause);
    throw new RunError(`${path}: ${reason}`, { cause });
  });
}

/** The recipe of a run; undefined for a model that lies without one. @throws RunError when it is damaged */
export async function findRunRecipe(folder: string): Promise<Recipe | undefined> {
  const names = await readdir(folder).catch(unlessMissing);
  return names?.includes(RECIPE) ? readRecipe(folder) : undefined;
}

/** @throws RunError naming the file when it is not JSON */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunError(`${path}: is damaged; delete it`, { cause });
  }
}

export const pretty = (json: unknown): string => `${JSON.stringify(json, undefined, 2)}\n`;
