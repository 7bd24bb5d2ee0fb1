import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { expectRow, type RowShape } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { biasOf } from "./conv.ts";
import { LAYER_NAME, type Op } from "./op.ts";

/** Fully connected. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly name: string;
  readonly units: number;
}

/** `[N, in]` times `[in, out]` plus bias. */
export const dense: Op<DenseLayer> = {
  schema: v.strictObject({
    kind: v.literal("dense"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    units: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),

  outputShape(layer, input) {
    expectRow(input, layer.name);
    return { kind: "row", size: layer.units };
  },

  parameters(layer, input) {
    const { size } = expectRow(input, layer.name);
    return [
      { key: "weight", shape: [layer.units, size], initial: { kind: "spread", fanIn: size, role: "weight" } },
      biasOf(layer.units, size),
    ];
  },

  multiplyAdds: (layer, input) => expectRow(input, layer.name).size * layer.units,

  train(layer, shape, input, { graph, tensors, needsInputGradient }) {
    const row = input.parts[0]!;
    const from = expectRow(shape, layer.name);
    const weight = swapped(graph, layer, from, tensors["weight"]!, "to positions");
    return {
      output: { parts: [graph.gemm(row, weight, tensors["bias"], { transB: 1 })], positions: [] },
      backward: ([gradient]) => ({
        parameters: {
          weight: swapped(
            graph,
            layer,
            from,
            graph.gemm(gradient!, row, undefined, { transA: 1 }),
            "to channels",
          ),
          bias: graph.columnSums(gradient!, 1),
        },
        ...(needsInputGradient && { input: [graph.gemm(gradient!, weight)] }),
      }),
    };
  },

  infer: (_layer, _shape, input, builder, { weight, bias }) =>
    builder.node("Gemm", [input, weight!, bias!], { transB: 1 }),
};

/** Weights of a flattened picture lie channel by channel outside, position by position in the training graph. */
function swapped(
  graph: TensorGraph,
  { units }: DenseLayer,
  { size, from }: RowShape,
  weight: Value,
  direction: "to positions" | "to channels",
): Value {
  if (!from) return graph.reshape(weight, [units, size]);
  const positions = size / from.channels;
  const dims = direction === "to positions" ? [from.channels, positions] : [positions, from.channels];
  return graph.reshape(graph.transpose(graph.reshape(weight, [units, ...dims]), [0, 2, 1]), [units, size]);
}
