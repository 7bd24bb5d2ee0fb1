import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options, positive } from "./options.ts";

/** Below this a blur of pixels this size cannot be seen; torchvision's GaussianBlur begins here too. */
const LEAST_SIGMA = 0.1;

export const blurSchema = v.strictObject({
  kind: v.literal("blur"),
  probability: fraction,
  /** The largest standard deviation, in pixels; drawn evenly from 0.1 up. */
  sigma: v.pipe(positive, v.minValue(LEAST_SIGMA)),
});

/** With `probability`, a Gaussian blur: out of focus, or moved. */
export function blur(
  picture: GrayImage,
  { probability, sigma }: Options<typeof blurSchema>,
  random: Random,
): GrayImage {
  if (random.next() >= probability) return picture;
  const drawn = random.uniform(LEAST_SIGMA, sigma);
  return blurred(picture, 2 * Math.ceil(3 * drawn) + 1, drawn);
}

/**
 * As torchvision's `gaussian_blur`: the picture goes on mirrored at its edges, the edge pixel itself not repeated.
 * @param kernelSize in pixels, odd, below twice the shorter side
 */
export function blurred(picture: GrayImage, kernelSize: number, sigma: number): GrayImage {
  const { data, width, height } = picture;
  const kernel = gaussian(kernelSize, sigma);
  const across = convolved(data, kernel, { length: width, step: 1, lines: height, between: width });
  const down = convolved(across, kernel, { length: height, step: width, lines: width, between: 1 });
  return { data: down, width, height };
}

function gaussian(size: number, sigma: number): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, i) =>
    Math.exp(-0.5 * ((i - (size - 1) / 2) / sigma) ** 2),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** How the rows, or the columns, of a picture lie in its data. */
interface Lines {
  readonly length: number;
  readonly step: number;
  readonly lines: number;
  readonly between: number;
}

function convolved(
  data: ArrayLike<number>,
  kernel: Float64Array,
  { length, step, lines, between }: Lines,
): Float32Array {
  const result = new Float32Array(data.length);
  const half = (kernel.length - 1) / 2;
  for (let line = 0; line < lines; line += 1)
    for (let i = 0; i < length; i += 1) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k += 1)
        sum += kernel[k]! * data[line * between + mirroredIndex(i + k - half, length) * step]!;
      result[line * between + i * step] = sum;
    }
  return result;
}

function mirroredIndex(index: number, length: number): number {
  const inside = Math.abs(index);
  return inside < length ? inside : Math.max(0, 2 * (length - 1) - inside);
}
