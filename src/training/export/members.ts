/** The runs that an exported model is made of. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Weights } from "../../learning/index.ts";
import { fileReason } from "../../platform/node/file-errors.ts";
import { loadExpressionModel } from "../../platform/node/models.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { ExportError } from "../errors.ts";
import type { TrainingParts } from "../parts.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { readRecord } from "../run-folder.ts";
import { readWeights } from "../weights.ts";
import { WEIGHTS_FILE } from "../write-model.ts";

export interface Member {
  readonly folder: string;
  readonly recipe: Recipe;
  /** Of the pictures it was trained and validated on. */
  readonly fingerprint: string;
  readonly manifest: ModelManifest;
  readonly weights: Weights;
  /** The bytes of the weights file. */
  readonly weightsFile: Uint8Array;
  /** The model that training wrote and validated. */
  readonly model: Uint8Array;
}

/** @throws RunError, ManifestError, WeightsError naming the file that is missing or damaged */
export async function readMember(folder: string, runtime: Runtime): Promise<Member> {
  const { recipe, data } = await readRecord(folder);
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  const path = join(folder, WEIGHTS_FILE);
  const weightsFile = await readFile(path).catch((cause) => {
    throw new ExportError(`${path}: ${fileReason(cause)}`, { cause });
  });
  const weights = readWeights(recipe.network, weightsFile, path);
  return { folder, recipe, fingerprint: data.fingerprint, manifest, weights, weightsFile, model: expression };
}

/** @throws ExportError when the members cannot be one model */
export function checkTogether([first, ...others]: readonly Member[]): void {
  for (const other of others) {
    const refuse = (what: string): never => {
      throw new ExportError(`${other.folder}: ${what} than ${first!.folder}; they cannot be one model`);
    };
    if (!isDeepStrictEqual(other.manifest.labels, first!.manifest.labels)) refuse("has other labels");
    if (!isDeepStrictEqual(other.manifest.input, first!.manifest.input)) refuse("takes other pictures");
    if (other.recipe.mirrorAverage !== first!.recipe.mirrorAverage)
      refuse("treats mirror images in another way");
    if (other.fingerprint !== first!.fingerprint) refuse("was trained on other pictures, or split otherwise");
  }
}

/** @throws ExportError when these are not the pictures that the run was trained and validated on */
export function checkPictures(
  { folder, fingerprint }: Member,
  { training, validation }: TrainingParts,
): void {
  if (fingerprintOf(training, validation) !== fingerprint)
    throw new ExportError(`${folder}: was trained on other pictures; give the data folder it was trained on`);
}
