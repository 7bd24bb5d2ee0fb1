import type { RgbaImage } from "../../recognition/image.ts";
import { sampleRgb } from "../../recognition/sampling.ts";
import { SIDE } from "../datasets/dataset.ts";

const ENLARGED = 4;
/** In pixels of the larger picture. */
const MARGIN = 96;

/**
 * A data set's crop, four times as large, with its edge drawn outwards: the detector wants to see around a face.
 * @param crop `SIDE * SIDE` grey values, 0..255
 */
export function enlargedCrop(crop: ArrayLike<number>): RgbaImage {
  const small = new Uint8ClampedArray(SIDE ** 2 * 4);
  for (let i = 0; i < crop.length; i += 1) small.fill(crop[i]!, 4 * i, 4 * i + 4);
  const side = SIDE * ENLARGED + 2 * MARGIN;
  const rgb = sampleRgb(
    { data: small, width: SIDE, height: SIDE },
    { a: 1 / ENLARGED, b: 0, tx: -MARGIN / ENLARGED, ty: -MARGIN / ENLARGED },
    { width: side, height: side, border: "replicate", gain: 1, offset: 0 },
  );
  const data = new Uint8ClampedArray(side ** 2 * 4).fill(255);
  for (let i = 0; i < side ** 2; i += 1) data.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return { data, width: side, height: side };
}
