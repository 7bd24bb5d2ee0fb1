import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface FaceModels {
  /** BlazeFace full range and Face Mesh, as ONNX. */
  readonly detector: Uint8Array;
  readonly mesh: Uint8Array;
}

/** A face network is missing from models/faces. */
export class FaceModelsMissingError extends Error {
  override readonly name = "FaceModelsMissingError";
}

/** Reads the face networks from `folder`. @throws FaceModelsMissingError when they have not been made yet. */
export async function loadFaceModels(
  folder: string = join(packageRoot(), "models", "faces"),
): Promise<FaceModels> {
  const [detector, mesh] = await Promise.all(
    ["blazeface-full-range.onnx", "face-mesh.onnx"].map((file) => read(join(folder, file))),
  );
  return { detector: detector!, mesh: mesh! };
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new FaceModelsMissingError(`${path} cannot be read: run "npm run build", which makes it`, {
      cause,
    });
  }
}

/** This file may lie in src/ or in dist/, so the package's root is looked for upwards. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
