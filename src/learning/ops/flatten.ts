import { expectPicture, type FlattenLayer } from "../network.ts";
import type { Op } from "./op.ts";

/**
 * A picture's values in a row. Inside the training graph they lie position by position, in PyTorch channel by channel;
 * the dense layer after it converts its weights.
 */
export const flatten: Op<FlattenLayer> = {
  outputShape(_layer, input) {
    const from = expectPicture(input, "flatten");
    return { kind: "row", size: from.channels * from.height * from.width, from };
  },

  parameters: () => [],

  train(_layer, shape, input, { graph, batchSize }) {
    const { channels, height, width } = expectPicture(shape, "flatten");
    const positions = height * width;
    return {
      output: { parts: [graph.reshape(input.parts[0]!, [batchSize, positions * channels])], positions: [] },
      backward: ([gradient]) => ({
        parameters: {},
        input: [graph.reshape(gradient!, [batchSize * positions, channels])],
      }),
    };
  },

  infer: (_layer, _shape, input, builder) => builder.node("Flatten", [input], { axis: 1 }),
};
