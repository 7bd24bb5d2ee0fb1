import { fileURLToPath } from "node:url";
import { convertFaceModels } from "../scripts/face-models/convert-face-models.ts";
import { loadFaceModels } from "../src/platform/node/face-models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import {
  createFaceDetector,
  type FaceDetector,
  type FaceDetectorOptions,
} from "../src/recognition/detect.ts";
import { createMeshFinder, type MeshFinder } from "../src/recognition/mesh.ts";

/** The real networks in Node, converted first where a test runs before any build. */
export async function faceNetworks(
  options?: FaceDetectorOptions,
): Promise<{ detector: FaceDetector; meshFinder: MeshFinder }> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  await convertFaceModels({ packages: `${root}node_modules`, models: `${root}models/faces` });
  const models = await loadFaceModels();
  const runtime = await createNodeRuntime({ threads: 1 });
  return {
    detector: createFaceDetector(await runtime.load(models.detector), options),
    meshFinder: createMeshFinder(await runtime.load(models.mesh)),
  };
}
