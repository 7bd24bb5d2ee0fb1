/**
 * What cameras, rooms and people do to a picture of a face, at fixed strengths. Sizes are in pixels of a 48-pixel crop, so that a
 * face in a photograph and one that fills its picture are spoilt alike.
 */
import sharp from "sharp";
import { warped } from "../../learning/augmentation/affine.ts";
import { blurred } from "../../learning/augmentation/blur.ts";
import { withBrightness } from "../../learning/augmentation/brightness.ts";
import { litFrom } from "../../learning/augmentation/side-light.ts";
import { applySimilarity, invertSimilarity, type Point } from "../../recognition/geometry.ts";
import type { GrayImage } from "../../recognition/image.ts";
import { resize } from "../../recognition/preprocess.ts";
import { SIDE } from "../datasets/dataset.ts";
import type { FacePicture } from "./scene.ts";

export interface Condition {
  readonly name: string;
  /** How strong, in words. */
  readonly strength: string;
  /** Always the same for the same picture and the same `side`. */
  readonly spoil: (picture: FacePicture, side: Side) => GrayImage | Promise<GrayImage>;
}

/** The subject's side that light or a hand comes from. */
export type Side = "right" | "left";

export const CONDITIONS: readonly Condition[] = [
  blur(1),
  blur(2),
  dark(0.35),
  dark(0.12),
  sideLight(0.6),
  sideLight(0.95),
  lowResolution(24),
  lowResolution(14),
  jpeg(30),
  jpeg(8),
  { name: "glasses", strength: "thin frames", spoil: (picture) => painted(picture, onFrame, 30) },
  { name: "glasses", strength: "dark lenses", spoil: (picture) => painted(picture, onLens, 20) },
  { name: "hand", strength: "on one cheek and half the mouth", spoil: coverCheek },
  { name: "mouth covered", strength: "a mask", spoil: (picture) => painted(picture, onMask, 190) },
  rotation(15),
  rotation(35),
];

function blur(sigma: number): Condition {
  return {
    name: "blur",
    strength: `sigma ${sigma}`,
    spoil(picture) {
      const deviation = sigma * unitOf(picture);
      return blurred(picture.gray, 2 * Math.ceil(3 * deviation) + 1, deviation);
    },
  };
}

function dark(factor: number): Condition {
  return {
    name: "dark",
    strength: `${Math.round(100 * factor)} % of the light`,
    spoil: ({ gray }) => wholeLevels(withBrightness(gray, factor)),
  };
}

function sideLight(strength: number): Condition {
  return {
    name: "side light",
    strength: `${Math.round(100 * (1 - strength))} to ${Math.round(100 * (1 + strength))} %`,
    spoil: ({ gray }, side) => wholeLevels(litFrom(gray, side === "left" ? 0 : Math.PI, strength)),
  };
}

function lowResolution(side: number): Condition {
  return {
    name: "low resolution",
    strength: `${side} pixels`,
    spoil(picture) {
      const { width, height } = picture.gray;
      return resize(atCropSide(picture, side), width, height);
    },
  };
}

/** Compressed when the crop is 96 pixels large, as a face in a video call may be. */
function jpeg(quality: number): Condition {
  return {
    name: "JPEG",
    strength: `quality ${quality}`,
    async spoil(picture) {
      const { width, height } = picture.gray;
      const small = atCropSide(picture, 96);
      const bytes = await sharp(Uint8Array.from(small.data, Math.round), {
        raw: { width: small.width, height: small.height, channels: 1 },
      })
        .jpeg({ quality })
        .toBuffer();
      const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
      return resize({ ...small, data: Float32Array.from(data) }, width, height);
    },
  };
}

function rotation(degrees: number): Condition {
  return {
    name: "rotation",
    strength: `${degrees} degrees`,
    spoil: ({ gray }, side) =>
      warped(
        gray,
        { degrees: side === "left" ? degrees : -degrees, scale: 1, dx: 0, dy: 0, shear: 0 },
        { border: "replicate" },
      ),
  };
}

/** Places in the crop, in units of its side; eyes at (0.31, 0.39) and (0.68, 0.39), the mouth at (0.5, 0.76). */
type Area = (point: Point) => boolean;

const EYES = [
  { x: 0.31, y: 0.4 },
  { x: 0.68, y: 0.4 },
];
const LENS = { x: 0.15, y: 0.115 };
const FRAME_WIDTH = 0.18;

/** 0 in the middle of the nearer lens, 1 at its edge. */
const toLens = ({ x, y }: Point): number =>
  Math.min(...EYES.map((eye) => Math.hypot((x - eye.x) / LENS.x, (y - eye.y) / LENS.y)));
const onBridge: Area = ({ x, y }) => Math.abs(x - 0.495) < 0.05 && Math.abs(y - 0.38) < 0.012;
const onFrame: Area = (point) => Math.abs(toLens(point) - 1) < FRAME_WIDTH / 2 || onBridge(point);
const onLens: Area = (point) => toLens(point) < 1 + FRAME_WIDTH / 2 || onBridge(point);
const onMask: Area = ({ x, y }) => y > 0.58 && Math.hypot((x - 0.5) / 0.42, (y - 0.6) / 0.5) < 1;

/** The hand comes from the subject's left, which is the picture's right, or mirrored. */
function coverCheek(picture: FacePicture, side: Side): GrayImage {
  const onHand: Area = ({ x, y }) => {
    const across = side === "left" ? x : 1 - x;
    return Math.hypot((across - 0.82) / 0.32, (y - 0.78) / 0.34) < 1;
  };
  return painted(picture, onHand, 150);
}

function painted({ gray, toPicture }: FacePicture, area: Area, value: number): GrayImage {
  const { width, height } = gray;
  const toCrop = invertSimilarity(toPicture);
  const data = Float32Array.from(gray.data);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (area(applySimilarity(toCrop, { x: x + 0.5, y: y + 0.5 }))) data[y * width + x] = value;
  return { data, width, height };
}

/** The picture resized so that the face's crop has this side. */
function atCropSide(picture: FacePicture, side: number): GrayImage {
  const { width, height } = picture.gray;
  const share = side / (SIDE * unitOf(picture));
  return resize(
    picture.gray,
    Math.max(1, Math.round(share * width)),
    Math.max(1, Math.round(share * height)),
  );
}

/** Pixels of the picture to one of a 48-pixel crop. */
function unitOf({ toPicture: { a, b } }: FacePicture): number {
  return Math.hypot(a, b) / SIDE;
}

/** A sensor gives no halves: in the dark few levels are left. */
function wholeLevels({ data, ...size }: GrayImage): GrayImage {
  return { ...size, data: Float32Array.from(data, Math.round) };
}
