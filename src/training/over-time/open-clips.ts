/** The short films of `e2e-open.tar`, frame by frame. They are for reporting, never for choosing. */
import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { RgbaImage } from "../../recognition/image.ts";
import { type DataFile, readFiles, requireSource } from "../datasets/data-files.ts";
import { DatasetError } from "../errors.ts";

export interface FilmFrame {
  readonly image: RgbaImage;
  readonly atMs: number;
}

export interface Film {
  /** `head-pose-face-detection-male`. */
  readonly name: string;
  readonly frames: readonly FilmFrame[];
}

const PLACE = { folder: "e2e-open", archive: "e2e-open.tar" };
/** The films in Matroska have this size and rate, which ffmpeg is asked to keep to. */
const MATROSKA = { width: 640, height: 480, framesPerSecond: 30 } as const;

/** Animated GIFs by themselves; films in Matroska with ffmpeg, and without it none of them. @throws DatasetError */
export async function* readOpenClips(data: string): AsyncGenerator<Film> {
  const files = await readFiles(await requireSource(data, PLACE), /videos\/.*\.(gif|mkv)$/);
  for (const file of files) {
    const name = file.name.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const frames = file.name.endsWith(".gif") ? await gifFrames(file) : await matroskaFrames(file);
    if (frames.length > 0) yield { name, frames };
  }
}

async function gifFrames({ bytes, path }: DataFile): Promise<FilmFrame[]> {
  const { delay, pageHeight, pages } = await sharp(bytes, { pages: -1 }).metadata();
  if (delay === undefined || pageHeight === undefined || pages === undefined)
    throw new DatasetError(`${path}: expected a film of several frames`);
  const { data, info } = await sharp(bytes, { pages: -1 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = info.width * pageHeight * 4;
  let atMs = 0;
  return Array.from({ length: pages }, (_, i) => {
    const pixels = new Uint8ClampedArray(data.subarray(i * size, (i + 1) * size));
    const frame = { image: { data: pixels, width: info.width, height: pageHeight }, atMs };
    atMs += delay[i] ?? 0;
    return frame;
  });
}

/** None where ffmpeg is not installed. */
async function matroskaFrames({ bytes }: DataFile): Promise<FilmFrame[]> {
  const { width, height, framesPerSecond } = MATROSKA;
  const filter = `fps=${framesPerSecond},scale=${width}:${height}`;
  const output = ["-vf", filter, "-f", "rawvideo", "-pix_fmt", "rgba", "-"];
  const ffmpeg = spawn("ffmpeg", ["-v", "error", "-i", "-", ...output], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const started = new Promise<boolean>((resolve) => {
    ffmpeg.once("spawn", () => resolve(true)).once("error", () => resolve(false));
  });
  if (!(await started)) return [];
  // A decoder that stops reading early is no fault of ours.
  ffmpeg.stdin.on("error", () => undefined).end(bytes);
  const data = await buffer(ffmpeg.stdout);
  const size = width * height * 4;
  return Array.from({ length: Math.floor(data.length / size) }, (_, i) => ({
    image: { data: new Uint8ClampedArray(data.subarray(i * size, (i + 1) * size)), width, height },
    atMs: (i * 1000) / framesPerSecond,
  }));
}
