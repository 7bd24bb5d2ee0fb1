/**
 * Where the pipeline would cut the face out of a data set's 48 x 48 picture: the picture is enlarged, its face and mesh are
 * found, and eyes and mouth are brought to the model's template, as with every face that is read live.
 */
import { openFaceFinder } from "../../platform/node/face-finder.ts";
import { alignmentPoints, cropToImage } from "../../recognition/align.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import type { Similarity } from "../../recognition/geometry.ts";
import type { RgbaImage } from "../../recognition/image.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { MESH_PRESENCE } from "../../recognition/quality.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { enlargedCrop, ontoCrop } from "../cues/enlarged-crop.ts";
import { SIDE } from "../datasets/dataset.ts";

/** A data set's picture with the way to its aligned crop. */
export interface AlignedFace {
  readonly image: RgbaImage;
  /** From pixels of the model's crop to pixels of `image`. */
  readonly toImage: Similarity;
  /** Of the face's mesh. */
  readonly measures: CueMeasures;
}

export interface FaceAligner {
  /** Undefined where no face, or more than one, is found in the picture, or its mesh is not to be trusted. */
  align(picture: Uint8Array): Promise<AlignedFace | undefined>;
  close(): Promise<void>;
}

/** @throws FaceModelsMissingError when the face networks have not been built yet */
export async function createFaceAligner(
  runtime: Runtime,
  { template, input }: Pick<ModelManifest, "template" | "input">,
): Promise<FaceAligner> {
  const finder = await openFaceFinder(runtime);
  return {
    async align(picture) {
      const image = toRgba(picture);
      const [found, ...others] = await finder.find(enlargedCrop(picture, "black"), false);
      if (found === undefined || others.length > 0 || found.mesh.presence < MESH_PRESENCE) return undefined;
      const { face, mesh } = found;
      const toImage = ontoCrop(cropToImage(alignmentPoints(face, mesh), template, input));
      return { image, toImage, measures: measureCues(mesh) };
    },
    close: () => finder.close(),
  };
}

function toRgba(picture: Uint8Array): RgbaImage {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  picture.forEach((value, i) => {
    data.fill(value, 4 * i, 4 * i + 4);
  });
  return { data, width: SIDE, height: SIDE };
}
