/** The neighbourhoods of the network's own pictures, which are plain and have few channels, as matrices. */
import type { Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";

/** `[N, 1, 9 channels + 1, positions]`: the pictures as seen from each tap, tap by tap, and a row of ones. */
export function patchesAndOnes(
  { graph, batchSize }: BlockedGraph,
  pictures: Value,
  shape: PictureShape,
): Value {
  const { channels, height, width } = shape;
  const { builder } = graph;
  const padded = builder.node("Pad", [pictures, builder.integers([0, 0, 1, 1, 0, 0, 1, 1])]);
  const taps = [0, 1, 2].flatMap((top) =>
    [0, 1, 2].map((left) => {
      const [from, to] = [builder.integers([top, left]), builder.integers([top + height, left + width])];
      const seen = builder.node("Slice", [padded, from, to, builder.integers([2, 3])]);
      return graph.reshape(seen, [batchSize, 1, channels, positionCount(shape)]);
    }),
  );
  const ones = new Float32Array(batchSize * positionCount(shape)).fill(1);
  return graph.concat([...taps, graph.constant([batchSize, 1, 1, positionCount(shape)], ones)], 2);
}

interface PatchSums {
  /** Of each tap's values times the gradient, `[9 channels, out]`. */
  readonly taps: Value;
  /** Of the gradient itself, `[1, out]`. */
  readonly ones: Value;
}

/** Sums over all positions of patches times a blocked gradient of `out` channels, in one product. */
export function timesGradient(
  { graph, block }: BlockedGraph,
  patches: Value,
  gradient: Value,
  { shape, channels }: { shape: PictureShape; channels: number },
): PatchSums {
  const taps = tapCount(shape);
  const blocks = graph.reshape(gradient, [-1, channels / block, positionCount(shape), block]);
  const products = graph.sumOver(graph.matMul(patches, blocks), [0]);
  const byRow = graph.transpose(graph.reshape(products, [channels / block, taps + 1, block]), [1, 0, 2]);
  const rows = graph.reshape(byRow, [taps + 1, channels]);
  return { taps: graph.slice(rows, 0, 0, taps), ones: graph.slice(rows, 0, taps, taps + 1) };
}

/** From PyTorch's `[out, in, 3, 3]` to `[9 in, out]`, as patches lie. */
export function toTaps({ graph }: BlockedGraph, weight: Value, shape: PictureShape, channels: number): Value {
  const turned = graph.transpose(graph.reshape(weight, [channels, shape.channels, 9]), [2, 1, 0]);
  return graph.reshape(turned, [tapCount(shape), channels]);
}

export function fromTaps(
  { graph }: BlockedGraph,
  weight: Value,
  shape: PictureShape,
  channels: number,
): Value {
  return graph.transpose(graph.reshape(weight, [3, 3, shape.channels, channels]), [3, 2, 0, 1]);
}

export function tapCount({ channels }: PictureShape): number {
  return 9 * channels;
}
