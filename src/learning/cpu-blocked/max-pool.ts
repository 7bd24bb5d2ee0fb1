/** 2x2 max pooling with stride 2. */
import type { Value } from "../../onnx/graph.ts";
import type { PictureShape } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";

export interface Pooling {
  readonly output: Value;
  readonly shape: PictureShape;
  /** From the gradient of the output to that of the input. */
  readonly backward: (gradient: Value) => Value;
}

/**
 * Equal maxima of a block share the gradient evenly, where PyTorch gives it to the first: both are slopes of the maximum
 * (subgradients). Ties come from flat parts of a picture, whose patches are equal too: then the weights' gradients are the
 * same either way, and lowerings.test.ts holds them to PyTorch's.
 */
export function maxPool(blocked: BlockedGraph, picture: Value, shape: PictureShape): Pooling {
  const { graph } = blocked;
  const largest = blocked.maxOfCorners(picture);
  return {
    output: largest,
    shape: { ...shape, height: shape.height / 2, width: shape.width / 2 },
    backward(gradient) {
      const below = blocked.toCorners(graph.builder.node("Neg", [largest]));
      const isLargest = blocked.eachChannel(picture, shape.channels, { plus: below, activation: "isZero" });
      const count = graph.multiply(blocked.meanOfCorners(isLargest), graph.scalar(4));
      return graph.multiply(isLargest, blocked.toCorners(graph.divide(gradient, count)));
    },
  };
}

/** No pooling. */
export const unpooled = (picture: Value, shape: PictureShape): Pooling => ({
  output: picture,
  shape,
  backward: (gradient) => gradient,
});
