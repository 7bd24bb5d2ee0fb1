import * as v from "valibot";
import type { Box } from "../../recognition/geometry.ts";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const eraseSchema = v.strictObject({
  kind: v.literal("erase"),
  probability: fraction,
  /** Largest side of the covered rectangle, in parts of the picture's width and height. */
  side: fraction,
});

/** Covers a random rectangle with one random grey (Zhong et al. 2020): a hand, hair, or a cup in front of a face. */
export function erase(
  picture: GrayImage,
  { probability, side }: Options<typeof eraseSchema>,
  random: Random,
): GrayImage {
  if (random.next() >= probability) return picture;
  const width = 1 + random.integer(Math.round(side * picture.width));
  const height = 1 + random.integer(Math.round(side * picture.height));
  const x = random.integer(picture.width - width + 1);
  const y = random.integer(picture.height - height + 1);
  return covered(picture, { x, y, width, height }, random.integer(256));
}

/** The picture with `box`, in whole pixels, in one grey: torchvision's `erase`. */
export function covered({ data, width, height }: GrayImage, box: Box, gray: number): GrayImage {
  const changed = data.slice();
  for (let y = box.y; y < box.y + box.height; y += 1)
    changed.fill(gray, y * width + box.x, y * width + box.x + box.width);
  return { data: changed, width, height };
}
