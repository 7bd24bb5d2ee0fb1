/** A clip of the drawn face for the fake camera, made here: the tests show nobody's face. */
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { type ActionUnits, mixPoses, POSES, type PoseName } from "../../src/app/drawn-face/action-units.ts";
import { drawFace } from "../../src/app/drawn-face/draw-face.ts";
import { PALETTE } from "../../src/app/drawn-face/palette.ts";

/** Chromium plays motion JPEG at 30 frames a second. */
const FRAMES_PER_SECOND = 30;
const MOVE_FRAMES = 12;

export interface Turn {
  readonly pose: PoseName;
  readonly seconds: number;
}

/** Writes the poses one after another, with the movement between them, as concatenated JPEGs: a round that loops. */
export async function writeDrawnClip(path: string, turns: readonly Turn[], shift = 0): Promise<void> {
  const frames: Buffer[] = [];
  let from: PoseName = turns.at(-1)?.pose ?? "rest";
  for (const { pose, seconds } of turns) {
    for (let i = 1; i < MOVE_FRAMES; i += 1)
      frames.push(await drawnJpeg(mixPoses(POSES[from], POSES[pose], i / MOVE_FRAMES), shift));
    const held = await drawnJpeg(POSES[pose], shift);
    for (let i = 0; i < seconds * FRAMES_PER_SECOND; i += 1) frames.push(held);
    from = pose;
  }
  await writeFile(path, Buffer.concat(frames));
}

/** The drawn face in one pose, 640 x 480, moved to the left by `shift` pixels: so that a mirrored picture differs. */
export function drawnJpeg(pose: ActionUnits, shift = 0): Promise<Buffer> {
  const drawing = drawFace(pose).replace('viewBox="0 0', `viewBox="${shift} 0`);
  return sharp(Buffer.from(drawing)).flatten({ background: PALETTE.wall }).jpeg({ quality: 92 }).toBuffer();
}
