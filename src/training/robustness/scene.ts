/** Pictures as a camera would give them, with a face whose place is known. */
import type { Similarity } from "../../recognition/geometry.ts";
import type { GrayImage, RgbaImage } from "../../recognition/image.ts";
import { resize } from "../../recognition/preprocess.ts";

/** A grey picture and where the face's crop lies in it. */
export interface FacePicture {
  readonly gray: GrayImage;
  /** From the crop, in units of its side, to pixels of the picture. */
  readonly toPicture: Similarity;
}

/** How much of its own side a crop has around it, on each side: with less the detector misses one face in three. */
const MARGIN = 0.5;

/** A crop of a data set, which fills its picture. */
export function cropPicture(data: ArrayLike<number>, side: number): FacePicture {
  const gray = { data: Float32Array.from(data), width: side, height: side };
  return { gray, toPicture: { a: side, b: 0, tx: 0, ty: 0 } };
}

/** The crop made `side` pixels large, in the middle of a black picture, as a detector wants to see a face. */
export function sceneOf(crop: GrayImage, side: number): RgbaImage {
  const face = resize(crop, side, side);
  const margin = Math.round(MARGIN * side);
  const width = side + 2 * margin;
  const data = new Uint8ClampedArray(width * width * 4);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = ((y + margin) * width + x + margin) * 4;
      data.fill(face.data[y * side + x]!, at, at + 3);
    }
  return { data, width, height: width };
}
