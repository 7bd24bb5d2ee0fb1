/**
 * Pictures from files: JPEG, PNG, WebP and GIF, upright, in sRGB, of any size without filling the memory.
 *
 * A picture longer than `LONGEST_SIDE` is read reduced. The face detector looks at the whole picture at 192 px, so a
 * face it can find there is still some 200 px wide after the reduction, four times what the classifier takes in.
 */
import { stat } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import type { RgbaImage } from "../../recognition/image.ts";
import { fileReason } from "./file-errors.ts";
import { PictureError } from "./picture-error.ts";
import { type PictureFormat, pictureFormat, readSignature } from "./picture-format.ts";

/** Pictures with a longer side than this, in pixels, are reduced to it while they are read. */
export const LONGEST_SIDE = 4096;

/** Baseline JPEG and plain PNG are decoded row by row: only time limits them. */
const MOST_PIXELS_BY_ROWS = 1_000_000_000;

/** Progressive JPEG, interlaced PNG, WebP and GIF are held whole while decoding, at up to 6 bytes a pixel. */
const MOST_PIXELS_WHOLE = 150_000_000;

/** A decoded picture. */
export interface Picture {
  /** The path it was read from, as given. */
  readonly source: string;
  readonly format: PictureFormat;
  /** Size of the upright original, in pixels (EXIF orientation applied). */
  readonly width: number;
  readonly height: number;
  /** 1 for a still. Of an animation with more frames, `image` is the first. */
  readonly frames: number;
  /** Upright, 8-bit sRGB, on white where it was transparent; smaller than the original when that is very large. */
  readonly image: RgbaImage;
}

/**
 * Reads a picture file, whatever its name says it is.
 * @throws PictureError when it is missing, may not be read, is no ordinary file, is empty, no picture, damaged or too large.
 */
export async function readPicture(path: string): Promise<Picture> {
  const format = await readFormat(path);
  try {
    const { width, height, frames, wholeInMemory } = await readHeader(path);
    assertDecodable(path, width * height, wholeInMemory);
    return { source: path, format, width, height, frames, image: await decode(path) };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError(path, "is damaged or breaks off before its end; get a whole copy of it", {
      cause: error,
    });
  }
}

async function readFormat(path: string): Promise<PictureFormat> {
  const signature = await openSignature(path).catch((error) => {
    if (error instanceof PictureError) throw error;
    throw new PictureError(path, fileReason(error), { cause: error });
  });
  if (signature.length === 0) throw new PictureError(path, "is empty (0 bytes); get a whole copy of it");
  const format = pictureFormat(signature);
  if (format) return format;
  throw new PictureError(path, "is not a JPEG, PNG, WebP or GIF picture; convert it to one of these");
}

/** Looks before it opens, because opening a pipe would wait for somebody to write to it. */
async function openSignature(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new PictureError(path, "is a folder; give a picture in it");
  if (!found.isFile())
    throw new PictureError(path, "is a pipe, socket or device; give an ordinary picture file");
  return readSignature(path);
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Whether the decoder must hold the whole picture before it can give out the first row. */
  readonly wholeInMemory: boolean;
}

async function readHeader(path: string): Promise<Header> {
  const { autoOrient, pages = 1, format, isProgressive } = await decoder(path).metadata();
  const byRows = (format === "jpeg" || format === "png") && !isProgressive;
  return { ...autoOrient, frames: pages, wholeInMemory: !byRows };
}

function assertDecodable(path: string, pixels: number, wholeInMemory: boolean): void {
  const most = wholeInMemory ? MOST_PIXELS_WHOLE : MOST_PIXELS_BY_ROWS;
  if (pixels <= most) return;
  const [has, limit] = [pixels, most].map((n) => Math.round(n / 1e6));
  const wayOut = wholeInMemory
    ? "save it smaller, or as a baseline JPEG or a PNG without interlacing"
    : "save it smaller";
  throw new PictureError(path, `has ${has} megapixels, more than the ${limit} that can be read; ${wayOut}`);
}

/** `assertDecodable` stands in for sharp's own pixel limit, which knows nothing of decoding by rows. */
function decoder(path: string): Sharp {
  return sharp(path, { failOn: "error", limitInputPixels: false, sequentialRead: true });
}

async function decode(path: string): Promise<RgbaImage> {
  const { data, info } = await decoder(path)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
