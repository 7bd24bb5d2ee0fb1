/**
 * Two pictures made into one, with their targets in the same shares. Unlike the other augmentations it works on a batch:
 * each example is mixed with the one before it in the batch, whose order is random anyway, and the share is drawn
 * once for all. The reference is `references/classification/transforms.py` of torchvision.
 */
import * as v from "valibot";
import type { Box, Point } from "../../recognition/geometry.ts";
import type { Random } from "../random.ts";
import { symmetricBeta } from "./distributions.ts";
import { fraction, positive } from "./options.ts";

/** `probability` is the share of batches that are mixed; `alpha` gives the shares, drawn from Beta(alpha, alpha). */
const options = { probability: fraction, alpha: positive };

export const mixingSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("mixUp"), ...options }),
  v.strictObject({ kind: v.literal("cutMix"), ...options }),
]);

/** A recipe's key `mixing`. */
export type Mixing = v.InferOutput<typeof mixingSchema>;

export interface MixableBatch {
  /** `examples * height * width` values, example by example: grey, or normalised as the model wants them. */
  readonly images: Float32Array;
  /** `examples * labels` shares. */
  readonly targets: Float32Array;
}

/** Of every picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The batch mixed as drawn, in new arrays; the same batch where it was not. */
export function mix(batch: MixableBatch, size: PictureSize, mixing: Mixing, random: Random): MixableBatch {
  if (random.next() >= mixing.probability) return batch;
  const share = symmetricBeta(mixing.alpha, random);
  switch (mixing.kind) {
    case "mixUp":
      return mixedUp(batch, size, share);
    case "cutMix": {
      const centre = { x: random.integer(size.width), y: random.integer(size.height) };
      return cutMixed(batch, size, boxAround(centre, share, size));
    }
  }
}

/** Every value is `share` of the example's and the rest of its neighbour's (Zhang et al. 2018, arXiv 1710.09412). */
export function mixedUp({ images, targets }: MixableBatch, size: PictureSize, share: number): MixableBatch {
  const examples = images.length / (size.width * size.height);
  return { images: blended(images, examples, share), targets: blended(targets, examples, share) };
}

/** A rectangle is the neighbour's, and its part of the area its part of the target (Yun et al. 2019, arXiv 1905.04899). */
export function cutMixed({ images, targets }: MixableBatch, size: PictureSize, box: Box): MixableBatch {
  const area = size.width * size.height;
  const examples = images.length / area;
  const mixed = images.slice();
  for (let example = 0; example < examples; example += 1)
    for (let y = box.y; y < box.y + box.height; y += 1) {
      const start = neighbour(example, examples) * area + y * size.width + box.x;
      mixed.set(images.subarray(start, start + box.width), example * area + y * size.width + box.x);
    }
  const share = 1 - (box.width * box.height) / area;
  return { images: mixed, targets: blended(targets, examples, share) };
}

/** The rectangle about `centre` that would cover `1 - share` of the picture, less what lies outside; whole pixels. */
export function boxAround(centre: Point, share: number, { width, height }: PictureSize): Box {
  const half = 0.5 * Math.sqrt(1 - share);
  const [halfWidth, halfHeight] = [Math.floor(half * width), Math.floor(half * height)];
  const [x, y] = [Math.max(0, centre.x - halfWidth), Math.max(0, centre.y - halfHeight)];
  return {
    x,
    y,
    width: Math.min(width, centre.x + halfWidth) - x,
    height: Math.min(height, centre.y + halfHeight) - y,
  };
}

function blended(values: Float32Array, examples: number, share: number): Float32Array {
  const length = values.length / examples;
  return values.map((value, i) => {
    const example = Math.floor(i / length);
    const other = values[i + (neighbour(example, examples) - example) * length]!;
    return share * value + (1 - share) * other;
  });
}

/** The example before; before the first comes the last. */
function neighbour(example: number, examples: number): number {
  return (example + examples - 1) % examples;
}
