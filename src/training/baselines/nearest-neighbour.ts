import { SIDE } from "../datasets/dataset.ts";
import type { BaselineMethod, Features } from "./baseline.ts";

/** Shows how far a look-up goes: on faces, likeness of pixels is first of all likeness of persons. */
export const nearestNeighbour: BaselineMethod = {
  name: "nearest neighbour",
  title: "the label of the training picture whose pixels correlate most with its own",
  features: ({ picture }) => standardised(Float32Array.from(picture)),
  fit: lookUp,
};

/** A quarter of the side is enough to know a picture again, and sixteen times as fast. */
export const nearestThumbnail: BaselineMethod = {
  name: "nearest neighbour",
  title:
    "the label of the training picture whose pixels correlate most with its own when both are shrunk to 12 x 12",
  features: ({ picture }) => standardised(shrink(picture, 4)),
  fit: lookUp,
};

/** Mean 0, length 1: the nearest is then the one that correlates most, in whatever light. A flat picture is all 0. */
function standardised(pixels: Features): Features {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const length = Math.sqrt(pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return pixels.map((value) => (length === 0 ? 0 : (value - mean) / length));
}

function lookUp(rows: readonly Features[], labels: readonly number[]): (features: Features) => number {
  return (features) => {
    let [best, nearest] = [0, Number.POSITIVE_INFINITY];
    rows.forEach((row, i) => {
      const distance = squaredDistance(row, features, nearest);
      if (distance < nearest) [best, nearest] = [i, distance];
    });
    return labels[best]!;
  };
}

/** May stop at any value that is no smaller than `limit`. */
function squaredDistance(a: Features, b: Features, limit: number): number {
  const stride = 48;
  let sum = 0;
  for (let start = 0; start < a.length && sum < limit; start += stride)
    for (let i = start; i < start + stride; i += 1) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

/** The means of squares of `factor` x `factor` pixels. */
function shrink(picture: Uint8Array, factor: number): Features {
  const side = SIDE / factor;
  const small = new Float32Array(side * side);
  picture.forEach((value, i) => {
    const [x, y] = [Math.floor((i % SIDE) / factor), Math.floor(i / SIDE / factor)];
    small[y * side + x]! += value / factor ** 2;
  });
  return small;
}
