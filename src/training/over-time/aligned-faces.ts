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
import { sampleRgb } from "../../recognition/sampling.ts";
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

/** As in scripts/alignment-template.ts, which says why: the detector wants to see around a face. */
const ENLARGED = 4;
const MARGIN = 96;
const CANVAS = SIDE * ENLARGED + 2 * MARGIN;

/** @throws FaceModelsMissingError when the face networks have not been built yet */
export async function createFaceAligner(
  runtime: Runtime,
  { template, input }: Pick<ModelManifest, "template" | "input">,
): Promise<FaceAligner> {
  const finder = await openFaceFinder(runtime);
  return {
    async align(picture) {
      const image = toRgba(picture);
      const [found, ...others] = await finder.find(enlarged(image), false);
      if (found === undefined || others.length > 0 || found.mesh.presence < MESH_PRESENCE) return undefined;
      const { face, mesh } = found;
      const toImage = onPicture(cropToImage(alignmentPoints(face, mesh), template, input));
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

/** In the middle of a black canvas. */
function enlarged(image: RgbaImage): RgbaImage {
  const toImage = { a: 1 / ENLARGED, b: 0, tx: -MARGIN / ENLARGED, ty: -MARGIN / ENLARGED };
  const rgb = sampleRgb(image, toImage, {
    width: CANVAS,
    height: CANVAS,
    border: "black",
    gain: 1,
    offset: 0,
  });
  const data = new Uint8ClampedArray(CANVAS * CANVAS * 4).fill(255);
  for (let i = 0; i < CANVAS * CANVAS; i += 1) data.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return { data, width: CANVAS, height: CANVAS };
}

/** What leads to the canvas, leading to the picture it was enlarged from. */
function onPicture({ a, b, tx, ty }: Similarity): Similarity {
  const back = (value: number): number => (value - MARGIN) / ENLARGED;
  return { a: a / ENLARGED, b: b / ENLARGED, tx: back(tx), ty: back(ty) };
}
