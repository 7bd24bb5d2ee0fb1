/** What poolings of 2x2 blocks share: the four corners of all blocks, each as one part. */
import type { Value } from "../../onnx/graph.ts";
import type { PictureShape } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import type { Activation, Gradient } from "./op.ts";
import { allPositions, gatherRows, phasePositions, rowOfPosition } from "./patches.ts";

export interface Corners {
  /** Top left, top right, bottom left, bottom right. */
  readonly parts: readonly Value[];
  /** From the corners' gradient to that of the activation they were taken from. */
  readonly backward: (gradient: Gradient) => Gradient;
}

/** A convolution before a pooling gives its output as corners already; other layers' outputs are parted here. */
export function cornersOf(graph: TensorGraph, shape: PictureShape, input: Activation): Corners {
  if (input.parts.length === 4) return { parts: input.parts, backward: (gradient) => gradient };
  const positions = phasePositions(shape);
  const back = { rows: rowOfPosition(positions), shape, key: "phases back in order" };
  return {
    parts: positions.map((rows, i) => gatherRows(graph, input.parts, { rows, shape, key: `phase ${i}` })),
    backward: (gradient) => [gatherRows(graph, gradient, back)],
  };
}

/** @throws TypeError naming the layer, when height or width is odd */
export function halved(shape: PictureShape, layer: string): PictureShape {
  const { height, width } = shape;
  if (height % 2 !== 0 || width % 2 !== 0)
    throw new TypeError(`${layer}: height and width must be even, got ${height}x${width}`);
  return { ...shape, height: height / 2, width: width / 2 };
}

/** After pooling, positions are in reading order again. */
export function pooled(value: Value, shape: PictureShape, layer: string): Activation {
  return { parts: [value], positions: [allPositions(halved(shape, layer))] };
}
