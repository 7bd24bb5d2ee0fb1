import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";

export interface AffineOptions {
  /** The largest turn to either side, in degrees. */
  readonly degrees: number;
  /** The largest change of size: 0.1 draws factors from 0.9 to 1.1. */
  readonly scale: number;
  /** The farthest shift along each axis, in parts of the picture's width and height. */
  readonly shift: number;
}

/**
 * Turns, scales and shifts about the centre, with bilinear sampling. What comes in from outside repeats the border:
 * a black edge would be a sign no camera gives.
 */
export function affine(
  picture: GrayImage,
  { degrees, scale, shift }: AffineOptions,
  random: Random,
): GrayImage {
  const { width, height } = picture;
  const angle = (random.uniform(-degrees, degrees) * Math.PI) / 180;
  const factor = 1 / random.uniform(1 - scale, 1 + scale);
  const [cos, sin] = [factor * Math.cos(angle), factor * Math.sin(angle)];
  const [centreX, centreY] = [(width - 1) / 2, (height - 1) / 2];
  const dx = random.uniform(-shift, shift) * width;
  const dy = random.uniform(-shift, shift) * height;
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [x - centreX - dx, y - centreY - dy];
      data[y * width + x] = sample(
        picture,
        cos * fromX + sin * fromY + centreX,
        cos * fromY - sin * fromX + centreY,
      );
    }
  return { data, width, height };
}

/** Bilinear value at a point where pixel centres are whole numbers. */
function sample({ data, width, height }: GrayImage, x: number, y: number): number {
  const px = Math.min(Math.max(x, 0), width - 1);
  const py = Math.min(Math.max(y, 0), height - 1);
  const [x0, y0] = [Math.floor(px), Math.floor(py)];
  const right = x0 + 1 < width ? 1 : 0;
  const below = y0 + 1 < height ? width : 0;
  const [fx, fy] = [px - x0, py - y0];
  const at = y0 * width + x0;
  const top = data[at]! * (1 - fx) + data[at + right]! * fx;
  const bottom = data[at + below]! * (1 - fx) + data[at + below + right]! * fx;
  return top * (1 - fy) + bottom * fy;
}
