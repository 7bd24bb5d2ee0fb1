import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const translateSchema = v.strictObject({
  kind: v.literal("translate"),
  /** The farthest shift along each axis, in parts of the picture's width and height. */
  fraction,
});

/**
 * Shifts by a whole number of pixels on both axes and fills with 0, as torchvision's
 * `RandomAffine(0, translate=(fraction, fraction))`.
 */
export function translate(
  picture: GrayImage,
  { fraction }: Options<typeof translateSchema>,
  random: Random,
): GrayImage {
  const [farX, farY] = [fraction * picture.width, fraction * picture.height];
  const dx = Math.round(random.uniform(-farX, farX));
  return shifted(picture, dx, Math.round(random.uniform(-farY, farY)));
}

/** Moves the picture `dx` to the right and `dy` down; what comes in from outside is 0. */
export function shifted({ data, width, height }: GrayImage, dx: number, dy: number): GrayImage {
  const moved = data.slice().fill(0);
  const [left, right] = [Math.max(0, dx), Math.min(width, width + dx)];
  if (left >= right) return { data: moved, width, height };
  for (let y = Math.max(0, dy); y < Math.min(height, height + dy); y += 1) {
    const from = (y - dy) * width - dx;
    moved.set(data.subarray(from + left, from + right), y * width + left);
  }
  return { data: moved, width, height };
}
