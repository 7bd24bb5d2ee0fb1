import * as v from "valibot";
import type { GraphBuilder, Value } from "../../onnx/graph.ts";
import { expectPicture, type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import {
  bottleneckOf,
  bottleneckParameters,
  emitBottleneck,
  gateChannels,
  gateGradient,
  sigmoidGradient,
} from "./gate.ts";
import { channelMeans, spreadOver } from "./global-average-pool.ts";
import { LAYER_NAME, type Op, type TensorValues } from "./op.ts";
import { allPositions, gatherGradientPatches, gatherPatches, inReadingOrder } from "./patches.ts";

/**
 * Convolutional block attention (CBAM; Woo et al. 2018): gates for channels, from their means and maxima through one
 * bottleneck, then gates for positions, from the mean and maximum of their channels through a 7x7 window. As in the paper;
 * the authors' later code has a batch norm after the window, which is left out here.
 */
export interface ConvolutionalAttentionLayer {
  readonly kind: "convolutionalAttention";
  readonly name: string;
  /** How many channels stand behind one value of the bottleneck. */
  readonly reduction: number;
}

/** What the two dense layers are called in PyTorch modules of this kind. */
const KEYS = ["mlp.0", "mlp.2"] as const;
const WINDOW = { kernel: 7, stride: 1 } as const;
const TAPS = WINDOW.kernel ** 2;
/** What the window over positions reads: their channels' mean and maximum. */
const SUMMARIES = 2;

export const convolutionalAttention: Op<ConvolutionalAttentionLayer> = {
  schema: v.strictObject({
    kind: v.literal("convolutionalAttention"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    reduction: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  outputShape: (layer, input) => expectPicture(input, layer.name),

  parameters: (layer, input) => [
    ...bottleneckParameters(bottleneckOf(layer, expectPicture(input, layer.name), KEYS)),
    {
      key: "spatial.weight",
      shape: [1, SUMMARIES, WINDOW.kernel, WINDOW.kernel],
      initial: { kind: "spread", fanIn: SUMMARIES * TAPS, role: "weight" },
    },
  ],

  multiplyAdds(layer, input) {
    const picture = expectPicture(input, layer.name);
    const { size, inner } = bottleneckOf(layer, picture, KEYS);
    return 4 * size * inner + positionCount(picture) * SUMMARIES * TAPS;
  },

  train(layer, shape, input, { graph, tensors }) {
    const picture = expectPicture(shape, layer.name);
    const channels = gateByChannel(graph, layer, picture, tensors, inReadingOrder(input));
    const positions = gateByPosition(graph, picture, tensors, channels.output);
    return {
      output: { parts: [positions.output], positions: input.positions },
      backward([gradient]) {
        const second = positions.backward(gradient!);
        const first = channels.backward(second.input);
        return { parameters: { ...first.parameters, ...second.parameters }, input: [first.input] };
      },
    };
  },

  infer(layer, shape, input, builder, tensors) {
    const picture = expectPicture(shape, layer.name);
    return inferPositions(builder, inferChannels(builder, picture, input, tensors), tensors);
  },
};

interface Stage {
  readonly output: Value;
  backward(gradient: Value): { readonly input: Value; readonly parameters: TensorValues };
}

function gateByChannel(
  graph: TensorGraph,
  layer: ConvolutionalAttentionLayer,
  picture: PictureShape,
  tensors: TensorValues,
  rows: Value,
): Stage {
  const { channels } = picture;
  const bottleneck = bottleneckOf(layer, picture, KEYS);
  const pictures = graph.reshape(rows, [-1, positionCount(picture), channels]);
  const largest = graph.maxOver(pictures, [1]);
  const fromMeans = emitBottleneck(graph, bottleneck, tensors, channelMeans(graph, picture, rows));
  const fromMaxima = emitBottleneck(graph, bottleneck, tensors, graph.reshape(largest, [-1, channels]));
  const gates = graph.sigmoid(graph.add(fromMeans.output, fromMaxima.output));
  return {
    output: gateChannels(graph, picture, rows, gates),
    backward(gradient) {
      const atGates = sigmoidGradient(graph, gates, gateGradient(graph, picture, rows, gradient));
      const [means, maxima] = [fromMeans.backward(atGates), fromMaxima.backward(atGates)];
      const atMaxima = toMaximum(graph, pictures, largest, graph.reshape(maxima.input, [-1, 1, channels]), 1);
      const parts = [
        gateChannels(graph, picture, gradient, gates),
        spreadOver(graph, picture, means.input),
        graph.reshape(atMaxima, [-1, channels]),
      ];
      return { parameters: summed(graph, means.parameters, maxima.parameters), input: graph.total(parts) };
    },
  };
}

function gateByPosition(
  graph: TensorGraph,
  picture: PictureShape,
  tensors: TensorValues,
  rows: Value,
): Stage {
  const { channels } = picture;
  const summary = { ...picture, channels: SUMMARIES };
  const positions = allPositions(picture);
  const largest = graph.maxOver(rows, [1]);
  const summaries = graph.concat([graph.meanOver(rows, [1]), largest], 1);
  const patches = gatherPatches(graph, summaries, { shape: summary, window: WINDOW, positions });
  // PyTorch keeps the weight as `[1, summary, tap]`; patches lie tap by tap.
  const perTap = graph.transpose(graph.reshape(tensors["spatial.weight"]!, [SUMMARIES, TAPS]), [1, 0]);
  const gates = graph.sigmoid(graph.matMul(patches, graph.reshape(perTap, [SUMMARIES * TAPS, 1])));
  return {
    output: graph.multiply(rows, gates),
    backward(gradient) {
      const atGates = sigmoidGradient(graph, gates, graph.sumOver(graph.multiply(rows, gradient), [1]));
      const weight = graph.gemm(patches, atGates, undefined, { transA: 1 });
      const back = gatherGradientPatches(graph, [atGates], {
        shape: summary,
        window: WINDOW,
        channels: 1,
        positions: [positions],
      });
      const atSummaries = graph.matMul(back, perTap);
      const atMean = graph.multiply(graph.slice(atSummaries, 1, 0, 1), graph.scalar(1 / channels));
      const atMaximum = toMaximum(graph, rows, largest, graph.slice(atSummaries, 1, 1, 2), 1);
      return {
        parameters: {
          "spatial.weight": graph.transpose(graph.reshape(weight, [TAPS, SUMMARIES]), [1, 0]),
        },
        input: graph.add(graph.add(graph.multiply(gradient, gates), atMean), atMaximum),
      };
    },
  };
}

/** Equal maxima share the gradient, as in PyTorch's `amax`. */
function toMaximum(graph: TensorGraph, values: Value, largest: Value, gradient: Value, axis: number): Value {
  const isLargest = graph.zeroOrOne(graph.builder.node("Equal", [values, largest]));
  return graph.multiply(isLargest, graph.divide(gradient, graph.sumOver(isLargest, [axis])));
}

function summed(graph: TensorGraph, a: TensorValues, b: TensorValues): TensorValues {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, graph.add(value, b[key]!)]));
}

function inferChannels(
  builder: GraphBuilder,
  { channels }: PictureShape,
  input: Value,
  tensors: TensorValues,
): Value {
  const dense = (value: Value, key: string) =>
    builder.node("Gemm", [value, tensors[`${key}.weight`]!, tensors[`${key}.bias`]!], { transB: 1 });
  const throughBottleneck = (pooled: Value) => {
    const row = builder.node("Flatten", [pooled], { axis: 1 });
    return dense(builder.node("Relu", [dense(row, "mlp.0")]), "mlp.2");
  };
  const sum = builder.node("Add", [
    throughBottleneck(builder.node("GlobalAveragePool", [input])),
    throughBottleneck(builder.node("GlobalMaxPool", [input])),
  ]);
  const gates = builder.node("Reshape", [
    builder.node("Sigmoid", [sum]),
    builder.integers([-1, channels, 1, 1]),
  ]);
  return builder.node("Mul", [input, gates]);
}

function inferPositions(builder: GraphBuilder, input: Value, tensors: TensorValues): Value {
  const border = (WINDOW.kernel - 1) / 2;
  const summaries = builder.node(
    "Concat",
    [
      builder.node("ReduceMean", [input], { axes: [1], keepdims: 1 }),
      builder.node("ReduceMax", [input], { axes: [1], keepdims: 1 }),
    ],
    { axis: 1 },
  );
  const window = builder.node("Conv", [summaries, tensors["spatial.weight"]!], {
    kernel_shape: [WINDOW.kernel, WINDOW.kernel],
    pads: [border, border, border, border],
  });
  return builder.node("Mul", [input, builder.node("Sigmoid", [window])]);
}
