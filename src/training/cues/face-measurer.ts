/** The measures of the largest face in a picture, through the detector and the mesh that ship. */
import { loadFaceModels } from "../../platform/node/face-models.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import { createFaceDetector } from "../../recognition/detect.ts";
import type { RgbaImage } from "../../recognition/image.ts";
import { createMeshFinder } from "../../recognition/mesh.ts";
import { MESH_PRESENCE } from "../../recognition/quality.ts";
import type { Runtime } from "../../recognition/runtime.ts";

/** Undefined where no face is found. */
export type FaceMeasurer = (image: RgbaImage) => Promise<CueMeasures | undefined>;

/** @throws FaceModelsMissingError, RuntimeError */
export async function createFaceMeasurer(runtime: Runtime): Promise<FaceMeasurer> {
  const models = await loadFaceModels();
  const detector = createFaceDetector(await runtime.load(models.detector));
  const meshFinder = createMeshFinder(await runtime.load(models.mesh));
  return async (image) => {
    const faces = await detector.detect(image);
    const [largest] = faces.toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
    if (!largest) return undefined;
    const mesh = await meshFinder.find(image, largest);
    return mesh.presence >= MESH_PRESENCE ? measureCues(mesh) : undefined;
  };
}
