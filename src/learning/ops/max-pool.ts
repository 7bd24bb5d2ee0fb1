import type { Value } from "../../onnx/graph.ts";
import { expectPicture, type MaxPoolLayer, type PictureShape } from "../network.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import type { Gradient, Op } from "./op.ts";
import { allPositions } from "./patches.ts";

/**
 * The largest of each 2x2 block. The layer before gives the four corners of all blocks as four matrices, so pooling is
 * their elementwise maximum. The gradient goes to the first of equal maxima in reading order, as in PyTorch.
 */
export const maxPool: Op<MaxPoolLayer> = {
  outputShape(_layer, input) {
    const picture = expectPicture(input, "maxPool");
    if (picture.height % 2 !== 0 || picture.width % 2 !== 0)
      throw new TypeError(`maxPool: height and width must be even, got ${picture.height}x${picture.width}`);
    return halved(picture);
  },

  parameters: () => [],

  train(_layer, shape, input, { graph }) {
    if (input.parts.length !== 4) throw new TypeError("maxPool: must come after a convolution and its relu");
    const largest = graph.builder.node("Max", input.parts);
    return {
      output: { parts: [largest], positions: [allPositions(halved(expectPicture(shape, "maxPool")))] },
      backward: ([gradient]) => ({
        parameters: {},
        input: toFirstMaximum(graph, input.parts, largest, gradient!),
      }),
    };
  },

  infer: (_layer, _shape, input, builder) =>
    builder.node("MaxPool", [input], { kernel_shape: [2, 2], strides: [2, 2] }),
};

function halved(picture: PictureShape): PictureShape {
  return { ...picture, height: picture.height / 2, width: picture.width / 2 };
}

/** Hands the gradient along the corners: whoever equals the maximum takes it, the last corner takes what is left. */
function toFirstMaximum(
  graph: TensorGraph,
  corners: readonly Value[],
  largest: Value,
  gradient: Value,
): Gradient {
  const zero = graph.scalar(0);
  let left = gradient;
  return corners.map((corner, i) => {
    if (i === corners.length - 1) return left;
    const wins = graph.builder.node("Equal", [corner, largest]);
    const taken = graph.builder.node("Where", [wins, left, zero]);
    left = graph.builder.node("Where", [wins, zero, left]);
    return taken;
  });
}
