/**
 * Pictures that are nearly the same, or nearly mirror images: one photograph scaled or compressed twice, or two frames of a
 * film.
 *
 * Near means a correlation of the 48 x 48 grey values above 0.95. All pairs of 32,298 pictures are 520 million, so they
 * are looked through small first: thumbnails of 16 x 16 block means, compared by matrix products in the ONNX runtime. The
 * pairs above 0.93 there are compared in full. A copy that is shifted by some pixels, turned or cut differently
 * correlates less and is not found. Pictures of one grey correlate with nothing; exact copies of them are told elsewhere.
 */
import { GraphBuilder } from "../../onnx/graph.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { floatOutput } from "../../recognition/runtime.ts";
import { type Example, SIDE } from "./dataset.ts";

export interface NearCopies {
  /** Indices of the examples; the first is the smaller. */
  readonly first: number;
  readonly second: number;
  /** Of the grey values, above 0.95 and up to 1. */
  readonly correlation: number;
  /** Whether one is like the other's mirror image. */
  readonly mirrored: boolean;
}

const NEAR = 0.95;
const NEAR_IN_SMALL = 0.93;
const THUMBNAIL = 16;
const VALUES = THUMBNAIL * THUMBNAIL;
/** Rows and columns of one product, so that its result stays at 16 MB. */
const ROWS = 1024;
const COLUMNS = 4096;

/** All pairs that are nearly or exactly the same, the second mirrored or not, ordered by their indices. */
export async function findNearCopies(
  examples: readonly Pick<Example, "picture">[],
  onProgress: (done: number, all: number) => void = () => {},
): Promise<NearCopies[]> {
  const pictures = examples.map(({ picture }) => picture);
  const found: NearCopies[] = [];
  for await (const [first, second, mirrored] of likePairs(pictures, onProgress)) {
    const other = mirrored ? mirrorImage(pictures[second]!, SIDE) : pictures[second]!;
    const correlation = correlate(pictures[first]!, other);
    if (correlation > NEAR) found.push({ first, second, correlation, mirrored });
  }
  return found.sort((a, b) => a.first - b.first || a.second - b.second);
}

/** Pairs of indices whose thumbnails correlate above `NEAR_IN_SMALL`, and whether the second had to be mirrored. */
async function* likePairs(
  pictures: readonly Uint8Array[],
  onProgress: (done: number, all: number) => void,
): AsyncGenerator<[number, number, boolean]> {
  const upright = new Float32Array(pictures.length * VALUES);
  const mirrored = new Float32Array(pictures.length * VALUES);
  pictures.forEach((picture, i) => {
    const thumbnail = normalised(shrunk(picture));
    upright.set(thumbnail, i * VALUES);
    mirrored.set(mirrorImage(thumbnail, THUMBNAIL), i * VALUES);
  });
  const block = (thumbnails: Float32Array, start: number, most: number) => {
    const count = Math.min(most, pictures.length - start);
    return { data: thumbnails.subarray(start * VALUES, (start + count) * VALUES), dims: [count, VALUES] };
  };
  const runtime = await createNodeRuntime();
  const product = await runtime.load(productGraph());
  try {
    for (let top = 0; top < pictures.length; top += ROWS) {
      const rows = block(upright, top, ROWS);
      for (let left = top; left < pictures.length; left += COLUMNS)
        for (const others of [upright, mirrored]) {
          const columns = block(others, left, COLUMNS);
          const values = floatOutput(await product.run({ rows, columns }), "product");
          const width = columns.dims[0]!;
          for (let i = 0; i < values.length; i += 1) {
            if (values[i]! <= NEAR_IN_SMALL) continue;
            const [first, second] = [top + Math.floor(i / width), left + (i % width)];
            if (first < second) yield [first, second, others === mirrored];
          }
        }
      onProgress(Math.min(top + ROWS, pictures.length), pictures.length);
    }
  } finally {
    await product.release();
  }
}

/** `rows` times the transpose of `columns`. */
function productGraph(): Uint8Array {
  const graph = new GraphBuilder();
  const rows = graph.input("rows", "float32", ["rows", VALUES]);
  const columns = graph.input("columns", "float32", ["columns", VALUES]);
  const product = graph.node("Gemm", [rows, columns], { transB: 1 });
  graph.output("product", "float32", ["rows", "columns"], product);
  return graph.build();
}

/** Sums of blocks of 3 x 3 pixels: means but for a factor, which correlation does not see. */
function shrunk(picture: Uint8Array): Float32Array {
  const block = SIDE / THUMBNAIL;
  const sums = new Float32Array(VALUES);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      sums[Math.floor(y / block) * THUMBNAIL + Math.floor(x / block)]! += picture[y * SIDE + x]!;
  return sums;
}

/** Mean 0 and length 1, so that a scalar product is a correlation; all 0 where the values are all the same. */
function normalised(values: Float32Array): Float32Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (length === 0 ? 0 : (value - mean) / length));
}

function mirrorImage<Values extends Uint8Array | Float32Array>(values: Values, side: number): Values {
  const turned = values.slice() as Values;
  for (let start = 0; start < turned.length; start += side) turned.subarray(start, start + side).reverse();
  return turned;
}

function correlate(a: Uint8Array, b: Uint8Array): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i]!;
    const y = b[i]!;
    sumA += x;
    sumB += y;
    squareA += x * x;
    squareB += y * y;
    product += x * y;
  }
  const varianceA = squareA - (sumA * sumA) / a.length;
  const varianceB = squareB - (sumB * sumB) / a.length;
  return (product - (sumA * sumB) / a.length) / Math.sqrt(varianceA * varianceB);
}
