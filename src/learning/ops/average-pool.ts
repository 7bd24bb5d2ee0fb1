import * as v from "valibot";
import { expectPicture } from "../shape.ts";
import { cornersOf, halved, pooled } from "./blocks-of-two.ts";
import { type Op, WITHOUT_PARAMETERS } from "./op.ts";

/** The mean of each 2x2 block, stride 2. Height and width must be even. */
export interface AveragePoolLayer {
  readonly kind: "averagePool";
}

export const averagePool: Op<AveragePoolLayer> = {
  ...WITHOUT_PARAMETERS,
  schema: v.strictObject({ kind: v.literal("averagePool") }),
  outputShape: (_layer, input) => halved(expectPicture(input, "averagePool"), "averagePool"),

  train(_layer, shape, input, { graph }) {
    const picture = expectPicture(shape, "averagePool");
    const corners = cornersOf(graph, picture, input);
    const mean = graph.multiply(graph.total(corners.parts), graph.scalar(1 / 4));
    return {
      output: pooled(mean, picture, "averagePool"),
      backward: ([gradient]) => {
        const share = graph.multiply(gradient!, graph.scalar(1 / 4));
        return { parameters: {}, input: corners.backward(corners.parts.map(() => share)) };
      },
    };
  },

  infer: (_layer, _shape, input, builder) =>
    builder.node("AveragePool", [input], { kernel_shape: [2, 2], strides: [2, 2] }),
};
