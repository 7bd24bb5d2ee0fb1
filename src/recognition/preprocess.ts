/**
 * The one definition of what an expression model sees: live, in batches, in training and in evaluation.
 *
 * The reference is torchvision on float tensors: luma, antialiased bilinear resize, 0..1, then (x - mean) / std.
 * Nothing is rounded on the way, so the numbers agree with it to about 1e-4 of 255 (float32 against float64 sums).
 * Pillow, and torchvision on bytes, round to whole numbers after the luma and after each direction of the resize:
 * they differ from this by up to 1 of 255.
 */
import type { Similarity } from "./geometry.ts";
import { assertRgbaImage, type GrayImage, type RgbaImage } from "./image.ts";
import type { ModelInput } from "./manifest.ts";
import { sampleRgb } from "./sampling.ts";

/** ITU-R BT.601. */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 } as const;

/** Luma of each pixel, 0..255, not rounded. @throws TypeError for a broken image */
export function grayFromRgba(image: RgbaImage): GrayImage {
  assertRgbaImage(image);
  return { data: luma(image.data, 4), width: image.width, height: image.height };
}

/**
 * The part of the picture under a crop, grey, 0..255. A face larger than the crop is averaged down, not skipped through
 * (see sampling.ts); outside the picture the nearest edge pixel goes on.
 * @param toImage from crop pixels to image pixels
 * @throws TypeError for a broken image
 */
export function sampleCrop(image: RgbaImage, toImage: Similarity, width: number, height: number): GrayImage {
  assertRgbaImage(image);
  const rgb = sampleRgb(image, toImage, { width, height, border: "replicate", gain: 1, offset: 0 });
  return { data: luma(rgb, 3), width, height };
}

/** A crop as the network's input, `height * width` values, row by row. @throws TypeError when its size differs */
export function toModelInput({ data, width, height }: GrayImage, input: ModelInput): Float32Array {
  if (width !== input.width || height !== input.height)
    throw new TypeError(`gray: the model wants ${input.width}x${input.height}, got ${width}x${height}`);
  // Copied, then mapped: `from` with a function is 25 times slower.
  return Float32Array.from(data).map((value) => (value / 255 - input.mean) / input.std);
}

/**
 * Resizes as torchvision does with `antialias=True`: a triangle filter as wide as the shrinking asks for, one direction
 * after the other.
 */
export function resize({ data, width, height }: GrayImage, toWidth: number, toHeight: number): GrayImage {
  const wide = resizeRows(data, width, height, toWidth);
  const turned = transpose(wide, toWidth, height);
  const small = resizeRows(turned, height, toWidth, toHeight);
  return { data: transpose(small, toHeight, toWidth), width: toWidth, height: toHeight };
}

function luma(pixels: ArrayLike<number>, channels: 3 | 4): Float32Array {
  const gray = new Float32Array(pixels.length / channels);
  for (let i = 0, from = 0; i < gray.length; i += 1, from += channels)
    gray[i] = LUMA.red * pixels[from]! + LUMA.green * pixels[from + 1]! + LUMA.blue * pixels[from + 2]!;
  return gray;
}

function resizeRows(data: ArrayLike<number>, width: number, rows: number, toWidth: number): Float32Array {
  const filters = triangleFilters(width, toWidth);
  const result = new Float32Array(rows * toWidth);
  for (let row = 0; row < rows; row += 1)
    filters.forEach(({ start, weights }, column) => {
      let sum = 0;
      for (let k = 0; k < weights.length; k += 1) sum += weights[k]! * data[row * width + start + k]!;
      result[row * toWidth + column] = sum;
    });
  return result;
}

interface Filter {
  /** The first pixel that counts. */
  readonly start: number;
  /** They sum to 1. */
  readonly weights: Float64Array;
}

/** For each pixel of the result: which pixels count, and how much. As in PyTorch's `_upsample_bilinear2d_aa`. */
function triangleFilters(length: number, toLength: number): Filter[] {
  const scale = length / toLength;
  const reach = Math.max(scale, 1);
  return Array.from({ length: toLength }, (_, i) => {
    const centre = (i + 0.5) * scale;
    const start = Math.max(0, Math.floor(centre - reach + 0.5));
    const end = Math.min(length, Math.floor(centre + reach + 0.5));
    const weights = Float64Array.from({ length: end - start }, (_, k) =>
      Math.max(0, 1 - Math.abs(start + k + 0.5 - centre) / reach),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    return { start, weights: weights.map((weight) => weight / sum) };
  });
}

function transpose(data: Float32Array, width: number, height: number): Float32Array {
  const turned = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + y] = data[y * width + x]!;
  return turned;
}
