/** The measures of the largest face in a picture, through the detector and the mesh that ship. */
import { openFaceFinder } from "../../platform/node/face-finder.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import { largestFace } from "../../recognition/find.ts";
import type { RgbaImage } from "../../recognition/image.ts";
import { MESH_PRESENCE } from "../../recognition/quality.ts";
import type { Runtime } from "../../recognition/runtime.ts";

/** Undefined where no face is found. */
export type FaceMeasurer = (image: RgbaImage) => Promise<CueMeasures | undefined>;

/** @throws FaceModelsMissingError, RuntimeError */
export async function createFaceMeasurer(runtime: Runtime): Promise<FaceMeasurer> {
  const finder = await openFaceFinder(runtime);
  return async (image) => {
    const largest = largestFace(await finder.find(image, true));
    return largest && largest.mesh.presence >= MESH_PRESENCE ? measureCues(largest.mesh) : undefined;
  };
}
