import * as v from "valibot";
import { type GrayImage, mirrorRows } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, type Options } from "./options.ts";

export const flipSchema = v.strictObject({ kind: v.literal("flip"), probability: fraction });

/** Mirrors left and right with `probability`, as torchvision's RandomHorizontalFlip. */
export function flip(
  picture: GrayImage,
  { probability }: Options<typeof flipSchema>,
  random: Random,
): GrayImage {
  return random.next() < probability ? mirrored(picture) : picture;
}

export function mirrored({ data, width, height }: GrayImage): GrayImage {
  return { data: mirrorRows(data, width), width, height };
}
