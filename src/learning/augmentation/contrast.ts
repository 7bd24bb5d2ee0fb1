import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const contrastSchema = v.strictObject({
  kind: v.literal("contrast"),
  /** Contrast is multiplied by a factor from `1 - strength` to `1 + strength`. */
  strength: fraction,
  /** All values are then shifted by up to this, in parts of the full range: light on the lens. */
  brightness: fraction,
});

/** Spreads or narrows the grey values about their mean, and lightens or darkens; cut to 0..255. */
export function contrast(
  picture: GrayImage,
  { strength, brightness }: Options<typeof contrastSchema>,
  random: Random,
): GrayImage {
  const factor = random.uniform(1 - strength, 1 + strength);
  return withContrast(picture, factor, 255 * random.uniform(-brightness, brightness));
}

/** Values times `factor` about their mean, as torchvision's `adjust_contrast`, plus `shift`; cut to 0..255. */
export function withContrast({ data, width, height }: GrayImage, factor: number, shift = 0): GrayImage {
  let sum = 0;
  for (const value of data) sum += value;
  const offset = (sum / data.length) * (1 - factor) + shift;
  const changed = Float32Array.from(data).map((value) => Math.min(255, Math.max(0, value * factor + offset)));
  return { data: changed, width, height };
}
