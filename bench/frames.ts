/** The frames that everything is measured on: 640 x 480 JPEG with one face, and with four. */
import sharp from "sharp";
import { mixPoses, POSES } from "../src/app/drawn-face/action-units.ts";
import { drawFace } from "../src/app/drawn-face/draw-face.ts";
import { findPictures } from "../src/platform/node/files.ts";

const [WIDTH, HEIGHT] = [640, 480];

export interface Frames {
  readonly description: string;
  readonly one: readonly Buffer[];
  /** The pictures of `one`, four to a frame, each half as large. */
  readonly four: readonly Buffer[];
}

/** Frames of the drawn face in its poses, or of the pictures in `folder`. */
export async function makeFrames(folder?: string): Promise<Frames> {
  const one = await Promise.all((folder === undefined ? drawings() : await picturesIn(folder)).map(fitted));
  const four = await Promise.all(one.map((_, i) => tiled(one, i)));
  const description =
    folder === undefined ? `${one.length} poses of the drawn face` : `${one.length} pictures of ${folder}`;
  return { description, one, four };
}

/** Every pose, and every pose half-way, leaning a little to either side, so that no two frames are the same. */
function drawings(): Buffer[] {
  return Object.values(POSES).flatMap((pose, i) => {
    const tilt = (i % 5) - 2;
    const halfWay = mixPoses({}, pose, 0.5);
    return [
      { ...pose, tilt },
      { ...halfWay, tilt: -tilt },
    ].map((posed) => Buffer.from(drawFace(posed)));
  });
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
