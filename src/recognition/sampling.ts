/**
 * Samples a picture through a similarity transform: letterboxes, rotated crops, aligned faces.
 *
 * Two steps. First the region that is needed is averaged over blocks of whole pixels, so that what is shrunk does not
 * alias (a point sample of a large picture would skip most of its pixels); then that smaller picture is read with
 * bilinear interpolation. Blocks are as wide as the scale, rounded: the second step shrinks by less than 1.5.
 */
import { applySimilarity, type Box, type Point, type Similarity } from "./geometry.ts";
import type { RgbaImage } from "./image.ts";

/** What a point outside the picture has: the nearest pixel's colour, or black. */
export type Border = "replicate" | "black";

export interface Sampling {
  /** Size of the result in pixels. */
  readonly width: number;
  readonly height: number;
  readonly border: Border;
  /** Values are `gain * colour + offset`, colour in 0..255. */
  readonly gain: number;
  readonly offset: number;
}

/** Averages of blocks of `block` x `block` image pixels, starting at image pixel (x, y). RGB, 0..255. */
interface Patch {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly block: number;
}

/**
 * @param toImage from pixels of the result to pixels of `image`; centres of pixels lie at halves in both
 * @returns `height * width * 3` values, RGB, row by row
 */
export function sampleRgb(image: RgbaImage, toImage: Similarity, sampling: Sampling): Float32Array {
  const scale = Math.hypot(toImage.a, toImage.b);
  const block = Math.max(1, Math.round(scale));
  const patch = averageBlocks(image, region(image, toImage, sampling, block), block);
  return interpolate(patch, image, toImage, sampling);
}

/** The whole pixels of `image` that the result can touch; at least one, even when it lies outside. */
function region(image: RgbaImage, toImage: Similarity, { width, height }: Sampling, block: number): Box {
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ].map((corner) => applySimilarity(toImage, corner));
  const [left, right] = extent(
    corners.map(({ x }) => x),
    image.width,
    block,
  );
  const [top, bottom] = extent(
    corners.map(({ y }) => y),
    image.height,
    block,
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** From the lowest to the highest value, with room for the interpolation's neighbours, within 0..length. */
function extent(values: readonly number[], length: number, margin: number): [number, number] {
  const start = Math.min(Math.max(Math.floor(Math.min(...values)) - margin, 0), length - 1);
  const end = Math.max(Math.min(Math.ceil(Math.max(...values)) + margin, length), start + 1);
  return [start, end];
}

/** Blocks at the right and bottom edge may hold fewer pixels. */
function averageBlocks({ data, width: imageWidth }: RgbaImage, box: Box, block: number): Patch {
  const width = Math.ceil(box.width / block);
  const height = Math.ceil(box.height / block);
  const sums = new Float32Array(width * height * 3);
  for (let row = 0; row < box.height; row += 1) {
    const rowStart = ((box.y + row) * imageWidth + box.x) * 4;
    const rowEnd = rowStart + box.width * 4;
    let to = Math.floor(row / block) * width * 3;
    for (let blockStart = rowStart; blockStart < rowEnd; blockStart += block * 4) {
      const blockEnd = Math.min(blockStart + block * 4, rowEnd);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let from = blockStart; from < blockEnd; from += 4) {
        red += data[from]!;
        green += data[from + 1]!;
        blue += data[from + 2]!;
      }
      sums[to]! += red;
      sums[to + 1]! += green;
      sums[to + 2]! += blue;
      to += 3;
    }
  }
  if (block > 1) divideByCounts(sums, width, height, box, block);
  return { data: sums, width, height, x: box.x, y: box.y, block };
}

function divideByCounts(sums: Float32Array, width: number, height: number, box: Box, block: number): void {
  let i = 0;
  for (let row = 0; row < height; row += 1) {
    const rows = Math.min(block, box.height - row * block);
    for (let column = 0; column < width; column += 1) {
      const share = 1 / (rows * Math.min(block, box.width - column * block));
      for (const end = i + 3; i < end; i += 1) sums[i]! *= share;
    }
  }
}

function interpolate(patch: Patch, image: RgbaImage, toImage: Similarity, sampling: Sampling): Float32Array {
  const { width, height, gain, offset } = sampling;
  const result = new Float32Array(width * height * 3).fill(offset);
  // Places are counted in blocks from here on, so that block (0, 0) has its centre at (0, 0).
  const inBlocks = (point: Point): Point => ({
    x: (point.x - patch.x) / patch.block - 0.5,
    y: (point.y - patch.y) / patch.block - 0.5,
  });
  const [stepX, stepY] = [toImage.a / patch.block, toImage.b / patch.block];
  const unbounded = sampling.border === "replicate";
  const first = inBlocks({ x: 0, y: 0 });
  const last = inBlocks({ x: image.width, y: image.height });
  let to = 0;
  for (let v = 0; v < height; v += 1) {
    let { x, y } = inBlocks(applySimilarity(toImage, { x: 0.5, y: v + 0.5 }));
    for (let u = 0; u < width; u += 1) {
      if (unbounded || (x >= first.x && y >= first.y && x <= last.x && y <= last.y))
        readBilinear(patch, x, y, gain, result, to);
      x += stepX;
      y += stepY;
      to += 3;
    }
  }
  return result;
}

/** Adds `gain` times the colour at (x, y), counted in blocks, to the three values of `result` at `to`. */
function readBilinear(
  { data, width, height }: Patch,
  x: number,
  y: number,
  gain: number,
  result: Float32Array,
  to: number,
): void {
  const column = clamp(x, width - 1);
  const row = clamp(y, height - 1);
  const left = Math.trunc(column);
  const top = Math.trunc(row);
  const bottomShare = (row - top) * gain;
  const topShare = gain - bottomShare;
  const rightPart = column - left;
  const leftPart = 1 - rightPart;
  // In the last row and column the second neighbour has weight 0: any pixel will do, so the first is read again.
  const upper = (top * width + left) * 3;
  const right = left + 1 < width ? 3 : 0;
  const lower = top + 1 < height ? upper + width * 3 : upper;
  const w00 = leftPart * topShare;
  const w01 = rightPart * topShare;
  const w10 = leftPart * bottomShare;
  const w11 = rightPart * bottomShare;
  result[to]! +=
    data[upper]! * w00 + data[upper + right]! * w01 + data[lower]! * w10 + data[lower + right]! * w11;
  result[to + 1]! +=
    data[upper + 1]! * w00 +
    data[upper + right + 1]! * w01 +
    data[lower + 1]! * w10 +
    data[lower + right + 1]! * w11;
  result[to + 2]! +=
    data[upper + 2]! * w00 +
    data[upper + right + 2]! * w01 +
    data[lower + 2]! * w10 +
    data[lower + right + 2]! * w11;
}

function clamp(value: number, last: number): number {
  return value < 0 ? 0 : value > last ? last : value;
}
