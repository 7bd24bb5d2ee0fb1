import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";

export interface FlipOptions {
  readonly probability: number;
}

/** Mirrors left and right with `probability`, as torchvision's RandomHorizontalFlip. */
export function flip(picture: GrayImage, { probability }: FlipOptions, random: Random): GrayImage {
  return random.next() < probability ? mirrored(picture) : picture;
}

export function mirrored({ data, width, height }: GrayImage): GrayImage {
  const turned = data.slice();
  for (let y = 0; y < height; y += 1) turned.subarray(y * width, (y + 1) * width).reverse();
  return { data: turned, width, height };
}
