import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";

export interface ContrastOptions {
  /** Contrast is multiplied by a factor from `1 - strength` to `1 + strength`. */
  readonly strength: number;
  /** Brightness is shifted by up to this, in parts of the full range. */
  readonly brightness: number;
}

/** Spreads or narrows the grey values about their mean, and lightens or darkens; cut to 0..255. */
export function contrast(
  { data, width, height }: GrayImage,
  { strength, brightness }: ContrastOptions,
  random: Random,
): GrayImage {
  const factor = random.uniform(1 - strength, 1 + strength);
  let sum = 0;
  for (const value of data) sum += value;
  const mean = sum / data.length;
  const offset = mean * (1 - factor) + 255 * random.uniform(-brightness, brightness);
  const changed = Float32Array.from(data).map((value) => Math.min(255, Math.max(0, value * factor + offset)));
  return { data: changed, width, height };
}
