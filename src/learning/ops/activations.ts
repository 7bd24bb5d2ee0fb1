/** Functions of every value by itself. Their slopes at a kink are PyTorch's. */
import * as v from "valibot";
import type { GraphBuilder, Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { type Op, WITHOUT_PARAMETERS } from "./op.ts";

/** `max(0, x)`; its slope at 0 is 0. */
export interface ReluLayer {
  readonly kind: "relu";
}

/** `x` times a straight line from 0 at -3 to 1 at 3 (Howard et al. 2019): like SiLU, without an exponential. */
export interface HardSwishLayer {
  readonly kind: "hardSwish";
}

/** `x sigmoid(x)` (Elfwing et al. 2018). */
export interface SiluLayer {
  readonly kind: "silu";
}

interface ScalarFunction {
  value(graph: TensorGraph, x: Value): Value;
  /** The gradient on the way back, from the one that comes in, the input and the output. */
  gradient(graph: TensorGraph, gradient: Value, x: Value, y: Value): Value;
  infer(builder: GraphBuilder, x: Value): Value;
}

function elementwise<Kind extends string>(
  kind: Kind,
  { value, gradient, infer }: ScalarFunction,
): Op<{ readonly kind: Kind }> {
  return {
    ...WITHOUT_PARAMETERS,
    schema: v.strictObject({ kind: v.literal(kind) }) as Op<{ readonly kind: Kind }>["schema"],
    positionwise: true,
    outputShape: (_layer, input) => input,
    train(_layer, _shape, { parts, positions }, { graph }) {
      const outputs = parts.map((part) => value(graph, part));
      return {
        output: { parts: outputs, positions },
        backward: (incoming) => ({
          parameters: {},
          input: incoming.map((part, i) => gradient(graph, part, parts[i]!, outputs[i]!)),
        }),
      };
    },
    infer: (_layer, _shape, input, builder) => infer(builder, input),
  };
}

export const relu: Op<ReluLayer> = elementwise("relu", {
  value: (graph, x) => graph.builder.node("Relu", [x]),
  gradient: (graph, gradient, _x, y) => graph.multiply(gradient, graph.isPositive(y)),
  infer: (builder, x) => builder.node("Relu", [x]),
});

/** The line of hardSwish, and its steepness where it rises. */
const SLOPE = 1 / 6;
const REACH = 3;

export const hardSwish: Op<HardSwishLayer> = elementwise("hardSwish", {
  value: (graph, x) => graph.multiply(x, ramp(graph, x)),
  gradient(graph, gradient, x) {
    const distance = graph.builder.node("Abs", [x]);
    const rising = graph.zeroOrOne(graph.builder.node("LessOrEqual", [distance, graph.scalar(REACH)]));
    const ofRamp = graph.multiply(graph.multiply(x, rising), graph.scalar(SLOPE));
    return graph.multiply(gradient, graph.add(ramp(graph, x), ofRamp));
  },
  infer: (builder, x) =>
    builder.node("Mul", [
      x,
      builder.node("HardSigmoid", [x], { alpha: { float: SLOPE }, beta: { float: 0.5 } }),
    ]),
});

/** `HardSigmoid` has no float64 kernel in ONNX Runtime, `Clip` has. */
function ramp(graph: TensorGraph, x: Value): Value {
  const line = graph.add(graph.multiply(x, graph.scalar(SLOPE)), graph.scalar(0.5));
  return graph.builder.node("Clip", [line, graph.scalar(0), graph.scalar(1)]);
}

export const silu: Op<SiluLayer> = elementwise("silu", {
  value: (graph, x) => graph.multiply(x, graph.sigmoid(x)),
  gradient(graph, gradient, x, y) {
    const gate = graph.sigmoid(x);
    return graph.multiply(
      gradient,
      graph.add(gate, graph.multiply(y, graph.subtract(graph.scalar(1), gate))),
    );
  },
  infer: (builder, x) => builder.node("Mul", [x, builder.node("Sigmoid", [x])]),
});
