import { createFaceDetector } from "../../recognition/detect.ts";
import { createFaceFinder, DOUBTFUL_SCORE, type FaceFinder } from "../../recognition/find.ts";
import { createMeshFinder } from "../../recognition/mesh.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { loadFaceModels } from "./face-models.ts";

export interface OpenFaceFinder extends FaceFinder {
  close(): Promise<void>;
}

/** Finds faces as the pipeline does. @throws FaceModelsMissingError when the face networks have not been built yet */
export async function openFaceFinder(runtime: Runtime): Promise<OpenFaceFinder> {
  const files = await loadFaceModels();
  const models = [await runtime.load(files.detector), await runtime.load(files.mesh)] as const;
  const detector = createFaceDetector(models[0], { minScore: DOUBTFUL_SCORE });
  return {
    ...createFaceFinder(detector, createMeshFinder(models[1])),
    async close() {
      for (const model of models) await model.release();
    },
  };
}
