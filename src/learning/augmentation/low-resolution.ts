import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import { resize } from "../../recognition/preprocess.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const lowResolutionSchema = v.strictObject({
  kind: v.literal("lowResolution"),
  probability: fraction,
  /** The smallest size a picture is shrunk to, in parts of its own; drawn evenly from there to 1. */
  least: v.pipe(fraction, v.gtValue(0)),
});

/** With `probability`, shrinks and enlarges again: a face far away, or in a small window of a call. */
export function lowResolution(
  picture: GrayImage,
  { probability, least }: Options<typeof lowResolutionSchema>,
  random: Random,
): GrayImage {
  if (random.next() >= probability) return picture;
  const { width, height } = picture;
  const share = random.uniform(least, 1);
  const side = (length: number): number => Math.max(1, Math.round(share * length));
  return resize(resize(picture, side(width), side(height)), width, height);
}
