import { type DenseLayer, expectRow, type RowShape } from "../network.ts";
import type { Op } from "./op.ts";

/** Fully connected: `[N, in]` times `[in, out]` plus bias. */
export const dense: Op<DenseLayer> = {
  outputShape(layer, input) {
    expectRow(input, layer.name);
    return { kind: "row", size: layer.units };
  },

  parameters(layer, input) {
    const row = expectRow(input, layer.name);
    const fanIn = row.size;
    return [
      {
        name: `${layer.name}.weight`,
        shape: [layer.units, row.size],
        engineShape: [row.size, layer.units],
        sourceOf: weightSource(row, layer.units),
        fanIn,
      },
      {
        name: `${layer.name}.bias`,
        shape: [layer.units],
        engineShape: [layer.units],
        sourceOf: (i) => i,
        fanIn,
      },
    ];
  },

  train(_layer, _shape, input, { graph, batchSize, parameters, needsInputGradient }) {
    const [row] = input.parts;
    const weight = parameters["weight"]!;
    return {
      output: { parts: [graph.gemm(row!, weight, parameters["bias"]!)], positions: [] },
      backward: ([gradient]) => ({
        parameters: {
          weight: graph.gemm(row!, gradient!, undefined, { transA: 1 }),
          bias: graph.columnSums(gradient!, batchSize),
        },
        ...(needsInputGradient && { input: [graph.gemm(gradient!, weight, undefined, { transB: 1 })] }),
      }),
    };
  },

  infer: (_layer, _shape, input, builder, { weight, bias }) =>
    builder.node("Gemm", [input, weight!, bias!], { transB: 1 }),
};

/** The training graph keeps weights as `[in, out]`, PyTorch as `[out, in]`; a flattened picture is turned as well. */
function weightSource(row: RowShape, units: number): (i: number) => number {
  const channels = row.from?.channels ?? 1;
  const positions = row.size / channels;
  return (i) => {
    const unit = i % units;
    const value = Math.floor(i / units);
    const [position, channel] = [Math.floor(value / channels), value % channels];
    return unit * row.size + channel * positions + position;
  };
}
