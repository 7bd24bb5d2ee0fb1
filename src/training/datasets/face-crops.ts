/**
 * Faces out of whole photographs, for sets that are not cut out yet: found, and brought to the place where eyes and mouth
 * lie in FER2013's pictures (models/alignment-template.json), as the pipeline does with every face it reads.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openFaceFinder } from "../../platform/node/face-finder.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { alignmentPoints, cropToImage } from "../../recognition/align.ts";
import { largestFace } from "../../recognition/find.ts";
import type { RgbaImage } from "../../recognition/image.ts";
import type { AlignmentTemplate } from "../../recognition/manifest.ts";
import { sampleCrop } from "../../recognition/preprocess.ts";
import { MESH_PRESENCE } from "../../recognition/quality.ts";
import { DatasetError } from "../errors.ts";
import { SIDE } from "./dataset.ts";
import { toBytes } from "./decode-picture.ts";

export interface FaceCropper {
  /** The largest face of a picture, `SIDE` by `SIDE` grey values. @throws DatasetError when none is found */
  crop(image: RgbaImage, path: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** This file lies three folders deep, in `src` as in `dist`. */
const TEMPLATE = fileURLToPath(new URL("../../../models/alignment-template.json", import.meta.url));

/** @throws FaceModelsMissingError when the face networks have not been built yet */
export async function createFaceCropper(): Promise<FaceCropper> {
  const finder = await openFaceFinder(await createNodeRuntime());
  const template = await readTemplate();
  return {
    async crop(image, path) {
      const largest = largestFace(await finder.find(image, true));
      if (!largest) throw new DatasetError(`${path}: expected a face, found none`);
      const { face, mesh } = largest;
      const points = alignmentPoints(face, mesh.presence >= MESH_PRESENCE ? mesh : undefined);
      const toImage = cropToImage(points, template, { width: SIDE, height: SIDE });
      return toBytes(sampleCrop(image, toImage, SIDE, SIDE));
    },
    close: () => finder.close(),
  };
}

async function readTemplate(): Promise<AlignmentTemplate> {
  const { mesh } = JSON.parse(await readFile(TEMPLATE, "utf8")) as { mesh: { template: AlignmentTemplate } };
  return mesh.template;
}
