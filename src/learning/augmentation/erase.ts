import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";

export interface EraseOptions {
  readonly probability: number;
  /** Largest side of the covered rectangle, in parts of the picture's width and height. */
  readonly side: number;
}

/** Covers a random rectangle with one random grey (Zhong et al. 2020): a hand, hair, or a cup in front of a face. */
export function erase(picture: GrayImage, { probability, side }: EraseOptions, random: Random): GrayImage {
  if (random.next() >= probability) return picture;
  const { width, height } = picture;
  const data = picture.data.slice();
  const w = 1 + random.integer(Math.round(side * width));
  const h = 1 + random.integer(Math.round(side * height));
  const left = random.integer(width - w + 1);
  const top = random.integer(height - h + 1);
  const gray = random.integer(256);
  for (let y = top; y < top + h; y += 1) data.fill(gray, y * width + left, y * width + left + w);
  return { data, width, height };
}
