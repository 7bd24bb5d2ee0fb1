import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const brightnessSchema = v.strictObject({
  kind: v.literal("brightness"),
  /** Values are multiplied by a factor from `1 - strength` to `1 + strength`. */
  strength: fraction,
});

/** A longer or shorter exposure, as torchvision's ColorJitter draws it. */
export function brightness(
  picture: GrayImage,
  { strength }: Options<typeof brightnessSchema>,
  random: Random,
): GrayImage {
  return withBrightness(picture, random.uniform(1 - strength, 1 + strength));
}

/** Values times `factor`, cut to 0..255, as torchvision's `adjust_brightness`. */
export function withBrightness({ data, width, height }: GrayImage, factor: number): GrayImage {
  return { data: Float32Array.from(data).map((value) => Math.min(255, value * factor)), width, height };
}
