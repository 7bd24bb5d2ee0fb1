/** What attention over channels shares: a gate from 0 to 1 for each channel of each example. */
import type { Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import type { TensorSpec, TensorValues } from "./op.ts";

/** Multiplies `[N * positions, C]` by gates `[N, C]`. */
export function gateChannels(graph: TensorGraph, shape: PictureShape, rows: Value, gates: Value): Value {
  const pictures = graph.reshape(rows, [-1, positionCount(shape), shape.channels]);
  const gated = graph.multiply(pictures, graph.reshape(gates, [-1, 1, shape.channels]));
  return graph.reshape(gated, [-1, shape.channels]);
}

/** The gradient of the gates: over each channel's positions, the sum of what was gated times the gradient. */
export function gateGradient(graph: TensorGraph, shape: PictureShape, rows: Value, gradient: Value): Value {
  const products = graph.reshape(graph.multiply(rows, gradient), [-1, positionCount(shape), shape.channels]);
  return graph.reshape(graph.sumOver(products, [1]), [-1, shape.channels]);
}

/** `gradient * y (1 - y)`, from the sigmoid's output. */
export function sigmoidGradient(graph: TensorGraph, y: Value, gradient: Value): Value {
  return graph.multiply(gradient, graph.multiply(y, graph.subtract(graph.scalar(1), y)));
}

/** Two dense layers with a relu between them: from `size` values to `inner` and back to `size`. */
export interface Bottleneck {
  readonly size: number;
  readonly inner: number;
  /** Keys of the layer's tensors before `.weight` and `.bias`. */
  readonly keys: readonly [string, string];
}

/** @throws TypeError naming the layer, when its channels cannot be divided evenly */
export function bottleneckOf(
  { name, reduction }: { readonly name: string; readonly reduction: number },
  { channels }: PictureShape,
  keys: Bottleneck["keys"],
): Bottleneck {
  if (channels % reduction !== 0)
    throw new TypeError(`${name}: reduction must divide the ${channels} channels, got ${reduction}`);
  return { size: channels, inner: channels / reduction, keys };
}

/** @param window `[1, 1]` where PyTorch keeps the dense layers as 1x1 convolutions, else empty */
export function bottleneckParameters(
  { size, inner, keys: [squeeze, excite] }: Bottleneck,
  window: readonly number[] = [],
): TensorSpec[] {
  const layer = (key: string, from: number, to: number): TensorSpec[] => [
    {
      key: `${key}.weight`,
      shape: [to, from, ...window],
      initial: { kind: "spread", fanIn: from, role: "weight" },
    },
    { key: `${key}.bias`, shape: [to], initial: { kind: "spread", fanIn: from, role: "bias" } },
  ];
  return [...layer(squeeze, size, inner), ...layer(excite, inner, size)];
}

export interface EmittedBottleneck {
  readonly output: Value;
  backward(gradient: Value): { readonly input: Value; readonly parameters: TensorValues };
}

/** Runs `[N, size]` rows through a bottleneck. */
export function emitBottleneck(
  graph: TensorGraph,
  { size, inner, keys: [squeeze, excite] }: Bottleneck,
  tensors: TensorValues,
  rows: Value,
): EmittedBottleneck {
  const first = graph.reshape(tensors[`${squeeze}.weight`]!, [inner, size]);
  const second = graph.reshape(tensors[`${excite}.weight`]!, [size, inner]);
  const hidden = graph.builder.node("Relu", [
    graph.gemm(rows, first, tensors[`${squeeze}.bias`], { transB: 1 }),
  ]);
  return {
    output: graph.gemm(hidden, second, tensors[`${excite}.bias`], { transB: 1 }),
    backward(gradient) {
      const atHidden = graph.multiply(graph.gemm(gradient, second), graph.isPositive(hidden));
      return {
        input: graph.gemm(atHidden, first),
        parameters: {
          [`${squeeze}.weight`]: graph.gemm(atHidden, rows, undefined, { transA: 1 }),
          [`${squeeze}.bias`]: graph.columnSums(atHidden, 1),
          [`${excite}.weight`]: graph.gemm(gradient, hidden, undefined, { transA: 1 }),
          [`${excite}.bias`]: graph.columnSums(gradient, 1),
        },
      };
    },
  };
}
