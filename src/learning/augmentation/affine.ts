import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { fraction, notNegative, type Options } from "./options.ts";

export const affineSchema = v.strictObject({
  kind: v.literal("affine"),
  /** The largest turn to either side, in degrees. */
  degrees: notNegative,
  /** The largest change of size: 0.1 draws factors from 0.9 to 1.1. */
  scale: v.pipe(v.number(), v.minValue(0), v.ltValue(1)),
  /** The farthest shift along each axis, in parts of the picture's width and height; not rounded to whole pixels. */
  shift: fraction,
  /** The largest slant of upright lines to either side, in degrees. */
  shear: v.exactOptional(v.pipe(notNegative, v.ltValue(90))),
  /** `bilinear` unless given. */
  sampling: v.exactOptional(v.picklist(["bilinear", "nearest"])),
  /** What lies outside the picture: `replicate` (unless given) goes on with its edge, `black` is 0 as in torchvision. */
  border: v.exactOptional(v.picklist(["replicate", "black"])),
});

/**
 * Turns, scales, slants and shifts about the centre. What comes in from outside repeats the border unless asked
 * otherwise: a black edge would be a sign no camera gives.
 */
export function affine(
  picture: GrayImage,
  { degrees, scale, shift, shear = 0, ...way }: Options<typeof affineSchema>,
  random: Random,
): GrayImage {
  const { width, height } = picture;
  const move: Move = {
    degrees: random.uniform(-degrees, degrees),
    scale: random.uniform(1 - scale, 1 + scale),
    dx: random.uniform(-shift, shift) * width,
    dy: random.uniform(-shift, shift) * height,
    shear: shear === 0 ? 0 : random.uniform(-shear, shear),
  };
  return warped(picture, move, way);
}

export interface Move {
  /** Clockwise in the picture plane. */
  readonly degrees: number;
  readonly scale: number;
  /** To the right and down, in pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Along the x axis, in degrees. */
  readonly shear: number;
}

/** The picture moved as torchvision's `functional.affine` does it with `shear=[shear, 0]`. */
export function warped(
  picture: GrayImage,
  { degrees, scale, dx, dy, shear }: Move,
  { sampling = "bilinear", border = "replicate" }: Pick<Options<typeof affineSchema>, "sampling" | "border">,
): GrayImage {
  const { width, height } = picture;
  const angle = (degrees * Math.PI) / 180;
  const slant = Math.tan((shear * Math.PI) / 180);
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const [centreX, centreY] = [(width - 1) / 2, (height - 1) / 2];
  const read = sampling === "nearest" ? nearest : bilinear;
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const toX = x - centreX - dx;
      const toY = y - centreY - dy;
      const turnedX = cos * toX + sin * toY;
      const turnedY = cos * toY - sin * toX;
      data[y * width + x] = read(picture, turnedX + slant * turnedY + centreX, turnedY + centreY, border);
    }
  return { data, width, height };
}

type Border = NonNullable<Options<typeof affineSchema>["border"]>;

/** The value of the pixel whose centre is nearest; centres are whole numbers. */
function nearest(picture: GrayImage, x: number, y: number, border: Border): number {
  return pixel(picture, Math.round(x), Math.round(y), border);
}

/** The four neighbours, each the more the nearer it is; centres of pixels are whole numbers. */
function bilinear(picture: GrayImage, x: number, y: number, border: Border): number {
  const { data, width, height } = picture;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const fx = x - left;
  const fy = y - top;
  const inside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
  const at = top * width + left;
  const upper = inside
    ? data[at]! * (1 - fx) + data[at + 1]! * fx
    : pixel(picture, left, top, border) * (1 - fx) + pixel(picture, left + 1, top, border) * fx;
  const lower = inside
    ? data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
    : pixel(picture, left, top + 1, border) * (1 - fx) + pixel(picture, left + 1, top + 1, border) * fx;
  return upper * (1 - fy) + lower * fy;
}

function pixel({ data, width, height }: GrayImage, x: number, y: number, border: Border): number {
  if (x >= 0 && y >= 0 && x < width && y < height) return data[y * width + x]!;
  if (border === "black") return 0;
  return data[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)]!;
}
