import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { type Options, positive } from "./options.ts";

export const gammaSchema = v.strictObject({
  kind: v.literal("gamma"),
  /** The exponent lies between `1 / largest` and `largest`, lighter and darker equally often. */
  largest: v.pipe(positive, v.minValue(1)),
});

/** Lightens or darkens the middle greys and leaves black and white, as cameras and screens differ. */
export function gamma(
  picture: GrayImage,
  { largest }: Options<typeof gammaSchema>,
  random: Random,
): GrayImage {
  return withGamma(picture, largest ** random.uniform(-1, 1));
}

/** `255 (value / 255) ^ exponent`, as torchvision's `adjust_gamma`; above 1 is darker. */
export function withGamma({ data, width, height }: GrayImage, exponent: number): GrayImage {
  return { data: Float32Array.from(data).map((value) => 255 * (value / 255) ** exponent), width, height };
}
