import type { ReluLayer } from "../network.ts";
import type { Op } from "./op.ts";

/** `max(0, x)`; at 0 its slope counts as 0, as in PyTorch. */
export const relu: Op<ReluLayer> = {
  outputShape: (_layer, input) => input,
  parameters: () => [],

  train(_layer, _shape, input, { graph }) {
    const parts = input.parts.map((part) => graph.builder.node("Relu", [part]));
    return {
      output: { parts, positions: input.positions },
      backward: (gradient) => ({
        parameters: {},
        input: gradient.map((part, i) => {
          const positive = graph.builder.node("Greater", [parts[i]!, graph.scalar(0)]);
          return graph.multiply(part, graph.zeroOrOne(positive));
        }),
      }),
    };
  },

  infer: (_layer, _shape, input, builder) => builder.node("Relu", [input]),
};
