/** The frames that everything is measured on: 640 x 480 JPEG with one face, and with four. */
import sharp from "sharp";
import { drawFace } from "../src/app/drawn-face/draw-face.ts";
import { poseAt } from "../src/app/drawn-face/performance.ts";
import { findPictures } from "../src/platform/node/files.ts";

const [WIDTH, HEIGHT] = [640, 480];

/** How frames are read: each as a picture by itself, or one after another as those of a camera. */
export const MODES = ["picture", "video"] as const;
export type Mode = (typeof MODES)[number];
export type FrameSet = "one" | "four";

export interface Frames {
  readonly description: string;
  readonly one: readonly Buffer[];
  /** The frames of `one`, four to a frame, each half as large. */
  readonly four: readonly Buffer[];
}

/** Frames of the drawn face in motion, or of the pictures in `folder`. */
export async function makeFrames(folder?: string): Promise<Frames> {
  const one = await Promise.all((folder === undefined ? drawings() : await picturesIn(folder)).map(fitted));
  const four = await Promise.all(one.map((_, i) => tiled(one, i)));
  const description =
    folder === undefined ? `${one.length} frames of the drawn face` : `${one.length} pictures of ${folder}`;
  return { description, one, four };
}

/** A second and a half of the drawn face's performance: at rest, then breaking into a smile. */
function drawings(): Buffer[] {
  return Array.from({ length: 24 }, (_, i) => Buffer.from(drawFace(poseAt(1800 + (i * 1000) / 15))));
}

async function picturesIn(folder: string): Promise<readonly string[]> {
  const { paths, errors } = await findPictures([folder]);
  if (errors[0]) throw errors[0];
  return paths;
}

function fitted(picture: Buffer | string): Promise<Buffer> {
  return sharp(picture)
    .autoOrient()
    .resize({ width: WIDTH, height: HEIGHT, fit: "contain", background: "grey" })
    .flatten({ background: "white" })
    .jpeg({ quality: 92 })
    .toBuffer();
}

async function tiled(frames: readonly Buffer[], first: number): Promise<Buffer> {
  const corners = [0, 1, 2, 3];
  const quarters = await Promise.all(
    corners.map((corner) =>
      sharp(frames[(first + corner) % frames.length])
        .resize(WIDTH / 2, HEIGHT / 2)
        .toBuffer(),
    ),
  );
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "grey" } })
    .composite(
      quarters.map((input, corner) => ({
        input,
        left: (corner % 2) * (WIDTH / 2),
        top: Math.floor(corner / 2) * (HEIGHT / 2),
      })),
    )
    .jpeg({ quality: 92 })
    .toBuffer();
}
