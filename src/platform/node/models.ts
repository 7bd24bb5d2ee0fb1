/** Expression models on disk: a folder with `manifest.json` and the ONNX file it names, checked before use. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ManifestError, type ModelManifest, parseManifest } from "../../recognition/manifest.ts";
import { type Model, type Runtime, RuntimeError } from "../../recognition/runtime.ts";
import { fileReason } from "./file-errors.ts";

/** The model that ships with the package; this file lies three folders deep, in `src` as in `dist`. */
export const SHIPPED_MODEL = fileURLToPath(new URL("../../../models/expression", import.meta.url));

/** The names that models of this package go by; `seed` is the course project's, where it is there. */
const SHIPPED_NAMES: Readonly<Record<string, string>> = {
  live: SHIPPED_MODEL,
  seed: fileURLToPath(new URL("../../../models/seed", import.meta.url)),
};

/** The folder of a model that is named by a name of its own or by its folder; a folder of that name comes first. */
export function modelFolder(nameOrFolder: string): string {
  const shipped = SHIPPED_NAMES[nameOrFolder];
  return shipped === undefined || existsSync(nameOrFolder) ? nameOrFolder : relative(process.cwd(), shipped);
}

export interface ExpressionModel {
  readonly manifest: ModelManifest;
  /** The ONNX file. */
  readonly expression: Uint8Array;
}

/**
 * Reads a model folder and makes sure that the manifest tells the truth about its model: by checksum and by a trial run.
 * @throws ManifestError naming the file and the field at fault.
 */
export async function loadExpressionModel(folder: string, runtime: Runtime): Promise<ExpressionModel> {
  const source = join(folder, "manifest.json");
  const manifest = parseManifest(await readJson(source), source);
  const expression = await readFile(join(folder, manifest.file)).catch((error) => {
    throw new ManifestError(`${source}: file: ${manifest.file} ${fileReason(error)}`, { cause: error });
  });
  const sha256 = createHash("sha256").update(expression).digest("hex");
  if (sha256 !== manifest.sha256)
    throw new ManifestError(
      `${source}: sha256: is not that of ${manifest.file}; they do not belong together, get both again`,
    );
  await tryOut(runtime, expression, manifest, source);
  return { manifest, expression };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error) => {
    const reason =
      error.code === "ENOENT"
        ? "is not there; give a folder that holds a model and its manifest"
        : fileReason(error);
    throw new ManifestError(`${path}: ${reason}`, { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ManifestError(`${path}: is not JSON; get the model again`, { cause: error });
  }
}

/** Runs the model once on a blank crop and compares what it takes and gives with what the manifest says. */
async function tryOut(
  runtime: Runtime,
  expression: Uint8Array,
  manifest: ModelManifest,
  source: string,
): Promise<void> {
  const refuse = (field: string, what: string, cause?: unknown): never => {
    throw new ManifestError(`${source}: ${field}: ${what}`, { cause });
  };
  const model = await runtime
    .load(expression)
    .catch((error) => refuse("file", `${manifest.file} is not a model that can be loaded`, error));
  try {
    const { input, output, labels } = manifest;
    if (model.inputNames.length !== 1 || model.inputNames[0] !== input.name)
      refuse("input.name", `is "${input.name}", but ${manifest.file} takes ${quoted(model.inputNames)}`);
    if (!model.outputNames.includes(output.name))
      refuse("output.name", `is "${output.name}", but ${manifest.file} gives ${quoted(model.outputNames)}`);
    const dims = await outputDims(model, manifest).catch((error) => {
      if (!(error instanceof RuntimeError)) throw error;
      return refuse("input", `${manifest.file} refuses a crop of ${input.width}x${input.height}`, error);
    });
    if (dims.join() !== [1, labels.length].join())
      refuse("labels", `names ${labels.length} expressions, but ${manifest.file} gives [${dims.join(", ")}]`);
  } finally {
    await model.release();
  }
}

async function outputDims(model: Model, { input, output }: ModelManifest): Promise<readonly number[]> {
  const data = new Float32Array(input.width * input.height);
  const outputs = await model.run({ [input.name]: { data, dims: [1, 1, input.height, input.width] } });
  return outputs[output.name]!.dims;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
