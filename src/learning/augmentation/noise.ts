import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { standardNormal } from "./distributions.ts";
import { fraction, type Options } from "./options.ts";

export const noiseSchema = v.strictObject({
  kind: v.literal("noise"),
  /** The largest standard deviation, in parts of the full range; drawn evenly from 0 up. */
  deviation: fraction,
});

/** Adds to each pixel its own draw of a normal distribution, as a sensor in little light does; cut to 0..255. */
export function noise(
  { data, width, height }: GrayImage,
  { deviation }: Options<typeof noiseSchema>,
  random: Random,
): GrayImage {
  const drawn = 255 * random.uniform(0, deviation);
  const changed = Float32Array.from(data).map((value) =>
    Math.min(255, Math.max(0, value + drawn * standardNormal(random))),
  );
  return { data: changed, width, height };
}
