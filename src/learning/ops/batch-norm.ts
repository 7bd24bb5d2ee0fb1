import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { positionCount, type Shape, widthOf } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { LAYER_NAME, type Op } from "./op.ts";

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of each channel, or of each value of a row, as PyTorch's BatchNorm2d and
 * BatchNorm1d: normalised by the batch while training, by running averages afterwards.
 */
export interface BatchNormLayer {
  readonly kind: "batchNorm";
  readonly name: string;
}

export const EPSILON = 1e-5;
/** How much of a step's statistics goes into the running averages. */
const MOMENTUM = 0.1;

export const batchNorm: Op<BatchNormLayer> = {
  schema: v.strictObject({
    kind: v.literal("batchNorm"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
  }),
  positionwise: true,
  outputShape: (_layer, input) => input,
  parameters: (_layer, input) => [vector("weight", input, 1), vector("bias", input, 0)],
  buffers: (_layer, input) => [vector("running_mean", input, 0), vector("running_var", input, 1)],
  multiplyAdds: () => 0,

  /**
   * `y = scale (x - mean) + bias` with `scale = weight / sqrt(variance + epsilon)`. The variance is that of the centred
   * values: the cheaper mean of squares less the square of the mean lost a digit and a half against PyTorch's float32.
   */
  train(_layer, shape, input, { graph, tensors, needsInputGradient }) {
    const count = graph.batchTimes(shape.kind === "picture" ? positionCount(shape) : 1);
    const sums = sumsOf(graph, shape);
    const mean = graph.divide(sums(input.parts), count);
    const centred = input.parts.map((part) => graph.subtract(part, mean));
    const variance = graph.divide(sums(centred.map((part) => graph.multiply(part, part))), count);
    const deviation = graph.squareRoot(graph.add(variance, graph.scalar(EPSILON)));
    const scale = graph.divide(tensors["weight"]!, deviation);
    const parts = centred.map((part) => graph.add(graph.multiply(part, scale), tensors["bias"]!));
    return {
      output: { parts, positions: input.positions },
      buffers: runningAverages(graph, tensors, { mean, variance, count }),
      backward(gradient) {
        const bias = sums(gradient);
        const products = sums(gradient.map((part, i) => graph.multiply(part, centred[i]!)));
        const weight = graph.divide(products, deviation);
        const parameters = { weight, bias };
        if (!needsInputGradient) return { parameters };
        // dx = scale (dy - bias' / count - centred / deviation * weight' / count)
        const perCentred = graph.divide(graph.multiply(scale, weight), graph.multiply(deviation, count));
        const constant = graph.divide(graph.multiply(scale, bias), count);
        const dx = gradient.map((part, i) =>
          graph.subtract(
            graph.subtract(graph.multiply(part, scale), graph.multiply(centred[i]!, perCentred)),
            constant,
          ),
        );
        return { parameters, input: dx };
      },
    };
  },

  infer: (_layer, _shape, input, builder, { weight, bias, running_mean, running_var }) =>
    builder.node("BatchNormalization", [input, weight!, bias!, running_mean!, running_var!], {
      epsilon: { float: EPSILON },
    }),
};

function vector(key: string, input: Shape, value: number) {
  return { key, shape: [widthOf(input)], initial: { kind: "constant", value } } as const;
}

/** Sums of each channel over a batch, `[1, channels]`. */
function sumsOf(graph: TensorGraph, shape: Shape): (parts: readonly Value[]) => Value {
  const positions = shape.kind === "picture" ? positionCount(shape) : 1;
  return (parts) => graph.total(parts.map((part) => graph.columnSums(part, positions / parts.length)));
}

/** PyTorch normalises by the biased variance and averages the unbiased one. */
export function runningAverages(
  graph: TensorGraph,
  tensors: Readonly<Record<string, Value>>,
  { mean, variance, count }: { mean: Value; variance: Value; count: Value },
): Readonly<Record<string, Value>> {
  const others = graph.builder.node("Max", [graph.subtract(count, graph.scalar(1)), graph.scalar(1)]);
  const unbiased = graph.multiply(variance, graph.divide(count, others));
  const towards = (average: Value, value: Value): Value =>
    graph.add(average, graph.multiply(graph.subtract(value, average), graph.scalar(MOMENTUM)));
  return {
    running_mean: towards(tensors["running_mean"]!, mean),
    running_var: towards(tensors["running_var"]!, unbiased),
  };
}
