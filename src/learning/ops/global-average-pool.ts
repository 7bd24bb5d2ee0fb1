import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { expectPicture, type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { type Op, WITHOUT_PARAMETERS } from "./op.ts";
import { inReadingOrder } from "./patches.ts";

/** The mean of each channel over all positions, as a row. */
export interface GlobalAveragePoolLayer {
  readonly kind: "globalAveragePool";
}

export const globalAveragePool: Op<GlobalAveragePoolLayer> = {
  ...WITHOUT_PARAMETERS,
  schema: v.strictObject({ kind: v.literal("globalAveragePool") }),
  outputShape: (_layer, input) => ({
    kind: "row",
    size: expectPicture(input, "globalAveragePool").channels,
  }),

  train(_layer, shape, input, { graph }) {
    const picture = expectPicture(shape, "globalAveragePool");
    return {
      output: { parts: [channelMeans(graph, picture, inReadingOrder(input))], positions: [] },
      backward: ([gradient]) => ({
        parameters: {},
        input: [spreadOver(graph, picture, gradient!)],
      }),
    };
  },

  infer: (_layer, _shape, input, builder) =>
    builder.node("Flatten", [builder.node("GlobalAveragePool", [input])], { axis: 1 }),
};

/** `[N * positions, C]` to `[N, C]`. */
export function channelMeans(graph: TensorGraph, shape: PictureShape, rows: Value): Value {
  const pictures = graph.reshape(rows, [-1, positionCount(shape), shape.channels]);
  return graph.reshape(graph.meanOver(pictures, [1]), [-1, shape.channels]);
}

/** The gradient of `channelMeans`: an equal share for every position, `[N, C]` to `[N * positions, C]`. */
export function spreadOver(graph: TensorGraph, shape: PictureShape, gradient: Value): Value {
  const positions = positionCount(shape);
  const shares = graph.constant([1, positions, 1], new Float64Array(positions).fill(1 / positions));
  const spread = graph.multiply(graph.reshape(gradient, [-1, 1, shape.channels]), shares);
  return graph.reshape(spread, [-1, shape.channels]);
}
