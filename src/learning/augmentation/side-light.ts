import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const sideLightSchema = v.strictObject({
  kind: v.literal("sideLight"),
  probability: fraction,
  /** Across the picture the light rises from up to `1 - strength` to `1 + strength`, drawn evenly from 0. */
  strength: fraction,
});

/** With `probability`, light from one side, whichever it is: a window or a lamp beside the face. */
export function sideLight(
  picture: GrayImage,
  { probability, strength }: Options<typeof sideLightSchema>,
  random: Random,
): GrayImage {
  if (random.next() >= probability) return picture;
  return litFrom(picture, random.uniform(0, 2 * Math.PI), random.uniform(0, strength));
}

/**
 * Values times a factor that rises evenly along `direction`, by `1 +- strength` at the edges of the largest circle about
 * the centre and by no more in the corners; cut to 255.
 * @param direction in radians, clockwise from the right
 */
export function litFrom({ data, width, height }: GrayImage, direction: number, strength: number): GrayImage {
  const [across, down] = [Math.cos(direction), Math.sin(direction)];
  const radius = Math.max(1, Math.min(width, height) - 1) / 2;
  const changed = Float32Array.from(data);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const along = (across * (x - (width - 1) / 2) + down * (y - (height - 1) / 2)) / radius;
      const factor = 1 + strength * Math.max(-1, Math.min(1, along));
      changed[y * width + x] = Math.min(255, data[y * width + x]! * factor);
    }
  return { data: changed, width, height };
}
