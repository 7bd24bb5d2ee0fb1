/** The results of folds on disk: one file for each, so that a stopped cross-validation goes on where it was. */
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fold } from "../../evaluation/index.ts";
import { writeWholeFile } from "../../platform/node/whole-file.ts";
import type { CkPlusExample } from "../datasets/ckplus.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { parseRecipe, type Recipe } from "../recipes/recipe.ts";
import type { Start } from "../start.ts";

/** Grows when the meaning of a stored result changes. */
const FORMAT = 1;

export interface FoldPrediction {
  readonly name: string;
  readonly person: string;
  readonly sequence: string;
  /** Index into the data set's labels. */
  readonly label: number;
  /** Calibrated on the fold's validation part, over the labels, summing to 1. */
  readonly probabilities: readonly number[];
}

export interface FoldResult {
  readonly format: typeof FORMAT;
  /** What it was computed with: another recipe or other pictures make it worthless. */
  readonly recipe: Recipe;
  /** SHA-256 of the weights it began with, where the recipe names some. */
  readonly start?: string | undefined;
  readonly fingerprint: string;
  readonly bestEpoch: number;
  readonly temperature: number;
  readonly predictions: readonly FoldPrediction[];
}

/** An earlier result of the very same recipe, first weights and pictures; undefined where there is none, or it is damaged. */
export async function readFoldResult(
  path: string,
  { recipe, start }: { readonly recipe: Recipe; readonly start?: Start | undefined },
  fold: Fold<CkPlusExample>,
): Promise<FoldResult | undefined> {
  try {
    const stored = JSON.parse(await readFile(path, "utf8")) as FoldResult;
    const same =
      stored.format === FORMAT &&
      stored.start === start?.sha256 &&
      stored.fingerprint === fingerprintOf(fold.training, fold.validation, fold.test) &&
      sameRecipe(parseRecipe(stored.recipe, path), recipe);
    return same ? stored : undefined;
  } catch {
    return undefined;
  }
}

export async function writeFoldResult(
  path: string,
  result: Omit<FoldResult, "format" | "fingerprint">,
  fold: Fold<CkPlusExample>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fingerprint = fingerprintOf(fold.training, fold.validation, fold.test);
  const stored: FoldResult = { format: FORMAT, fingerprint, ...result };
  await writeWholeFile(path, `${JSON.stringify(stored)}\n`);
}

/**
 * Whether two recipes train the same network in the same folds; how they would cut the data themselves plays no part in it.
 * Both as they were read, with their defaults filled in.
 */
export function sameRecipe({ split: _, ...a }: Recipe, { split: __, ...b }: Recipe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
