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

export interface Surrounding {
  /** On each side, in units of the crop's side: with less than half the detector alone misses one face in three. */
  readonly margin: number;
  /** 0..255 */
  readonly shade: number;
}

const DARK_SURROUNDING: Surrounding = { margin: 0.5, shade: 0 };

/** A crop of a data set, which fills its picture. */
export function cropPicture(data: ArrayLike<number>, side: number): FacePicture {
  const gray = { data: Float32Array.from(data), width: side, height: side };
  return { gray, toPicture: { a: side, b: 0, tx: 0, ty: 0 } };
}

/** The crop made `side` pixels large, in the middle of a plain picture, as a detector wants to see a face. */
export function sceneOf(crop: GrayImage, side: number, surrounding = DARK_SURROUNDING): RgbaImage {
  const face = resize(crop, side, side);
  const margin = Math.round(surrounding.margin * side);
  const width = side + 2 * margin;
  const data = new Uint8ClampedArray(width * width * 4).fill(surrounding.shade);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = ((y + margin) * width + x + margin) * 4;
      data.fill(face.data[y * side + x]!, at, at + 3);
    }
  return { data, width, height: width };
}
