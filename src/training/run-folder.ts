/**
 * A run's folder: `model.onnx`, `manifest.json`, `recipe.json`, `history.jsonl`, `weights.safetensors`.
 *
 * It is written as `<out>.unfinished` and renamed at the end. The unfinished folder holds a checkpoint after every
 * epoch, from which the same training goes on.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileReason } from "../platform/node/file-errors.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { RunError } from "./errors.ts";
import { type FinishedModel, writeModel } from "./export-model.ts";
import { parseRecipe, type Recipe } from "./recipes/recipe.ts";
import type { Progress } from "./training-loop.ts";

const RECIPE = "recipe.json";
const HISTORY = "history.jsonl";
const CHECKPOINT = "checkpoint.safetensors";

export interface Run {
  /** Where an interrupted run of the same recipe stood. */
  readonly from?: Progress;
  readonly save: (progress: Progress) => Promise<void>;
  /** Writes the model and puts the folder in its place. */
  readonly finish: (model: Omit<FinishedModel, "recipe">) => Promise<ModelManifest>;
}

/** @throws RunError when `out` is taken, or an interrupted run beside it was of another recipe */
export async function startRun(outFolder: string, recipe: Recipe, replace: boolean): Promise<Run> {
  const out = resolve(outFolder);
  await refuseTaken(out, replace);
  const folder = `${out}.unfinished`;
  const from = await interrupted(folder, recipe);
  return {
    ...(from && { from }),
    async save(progress) {
      await mkdir(folder, { recursive: true }).catch((cause) => {
        throw new RunError(`${folder}: ${fileReason(cause)}`, { cause });
      });
      await writeWhole(join(folder, RECIPE), pretty(recipe));
      await writeWhole(
        join(folder, HISTORY),
        progress.history.map((line) => `${JSON.stringify(line)}\n`).join(""),
      );
      await writeWhole(join(folder, CHECKPOINT), writeCheckpoint(progress));
    },
    async finish(model) {
      const manifest = await writeModel(folder, { ...model, recipe });
      await rm(join(folder, CHECKPOINT));
      await putInPlace(folder, out);
      return manifest;
    },
  };
}

/** An earlier run steps aside until the new one is there. */
async function putInPlace(folder: string, out: string): Promise<void> {
  const aside = `${out}.replaced`;
  await rm(aside, { recursive: true, force: true });
  await rename(out, aside).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(folder, out);
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
    throw new RunError(`${out}: holds a finished run; choose another folder, or ask to replace it`);
}

async function interrupted(folder: string, recipe: Recipe): Promise<Progress | undefined> {
  const checkpoint = await readFile(join(folder, CHECKPOINT)).catch(() => undefined);
  if (!checkpoint) return undefined;
  const before = await readRecipe(folder);
  if (JSON.stringify(before) !== JSON.stringify(recipe))
    throw new RunError(
      `${folder}: holds an interrupted run of another recipe; delete it or choose another folder`,
    );
  return readCheckpoint(checkpoint, join(folder, CHECKPOINT));
}

/** The resolved recipe of a run. @throws RunError when the folder holds none, or a damaged one */
export async function readRecipe(folder: string): Promise<Recipe> {
  const path = join(folder, RECIPE);
  const text = await readFile(path, "utf8").catch((cause) => {
    const reason = cause.code === "ENOENT" ? "is not there; give the folder of a run" : fileReason(cause);
    throw new RunError(`${path}: ${reason}`, { cause });
  });
  return parseRecipe(parseJson(text, path), path);
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

/** A file that is there wholly or not at all. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
