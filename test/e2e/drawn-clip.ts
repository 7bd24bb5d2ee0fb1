/** A clip of the drawn face for the fake camera, made here: the tests show nobody's face. */
import { writeFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { type ActionUnits, mixPoses, POSES, type PoseName } from "../../src/app/drawn-face/action-units.ts";
import { drawFace } from "../../src/app/drawn-face/draw-face.ts";
import { PALETTE } from "../../src/app/drawn-face/palette.ts";

/** Enough to follow a face by, and few enough for two browsers at once on two processors without a graphics card. */
const FRAMES_PER_SECOND = 5;
const MOVE_FRAMES = 2;

const WIDTH = 640;
const HEIGHT = 480;

export interface Turn {
  readonly pose: PoseName | ActionUnits;
  readonly seconds: number;
}

/**
 * Writes the poses one after another, with the movement between them: a round that loops. Uncompressed YUV4MPEG2 (`.y4m`), which a
 * browser plays at the rate that the file names.
 */
export async function writeDrawnClip(path: string, turns: readonly Turn[], shift = 0): Promise<void> {
  const frames: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip C420\n`)];
  const frame = async (pose: ActionUnits): Promise<Buffer> =>
    Buffer.concat([Buffer.from("FRAME\n"), await drawnPlanes(pose, shift)]);
  const poses = turns.map(({ pose }) => (typeof pose === "string" ? POSES[pose] : pose));
  for (const [i, { seconds }] of turns.entries()) {
    const [from, to] = [poses.at(i - 1)!, poses[i]!];
    for (let step = 1; step < MOVE_FRAMES; step += 1)
      frames.push(await frame(mixPoses(from, to, step / MOVE_FRAMES)));
    const held = await frame(to);
    for (let k = 0; k < seconds * FRAMES_PER_SECOND; k += 1) frames.push(held);
  }
  await writeFile(path, frames);
}

/** The drawn face in one pose, 640 x 480, moved to the left by `shift` pixels: so that a mirrored picture differs. */
export function drawnJpeg(pose: ActionUnits, shift = 0): Promise<Buffer> {
  return drawn(pose, shift).jpeg({ quality: 92 }).toBuffer();
}

function drawn(pose: ActionUnits, shift: number): Sharp {
  const drawing = drawFace(pose).replace('viewBox="0 0', `viewBox="${shift} 0`);
  return sharp(Buffer.from(drawing)).flatten({ background: PALETTE.wall });
}

/** The same as luma and, for each square of four pixels, chroma: ITU-R BT.601, 16 to 235 and 16 to 240. */
async function drawnPlanes(pose: ActionUnits, shift: number): Promise<Buffer> {
  const rgb = await drawn(pose, shift).removeAlpha().raw().toBuffer();
  const size = WIDTH * HEIGHT;
  const planes = Buffer.alloc(1.5 * size);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const i = y * WIDTH + x;
      const [r, g, b] = [rgb[3 * i]!, rgb[3 * i + 1]!, rgb[3 * i + 2]!];
      planes[i] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      if (x % 2 === 1 || y % 2 === 1) continue;
      const j = size + (y / 2) * (WIDTH / 2) + x / 2;
      planes[j] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      planes[j + size / 4] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  return planes;
}
