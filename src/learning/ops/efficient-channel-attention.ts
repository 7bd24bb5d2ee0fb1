import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { expectPicture, type PictureShape } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { gateChannels, gateGradient, sigmoidGradient } from "./gate.ts";
import { channelMeans, spreadOver } from "./global-average-pool.ts";
import { LAYER_NAME, type Op } from "./op.ts";
import { inReadingOrder } from "./patches.ts";

/**
 * Efficient channel attention (Wang et al. 2020): the gate of a channel depends on the means of its neighbours, through
 * one small window that all channels share.
 */
export interface EfficientChannelAttentionLayer {
  readonly kind: "efficientChannelAttention";
  readonly name: string;
  /** Width of the window, in channels. */
  readonly kernel: 3 | 5 | 7;
}

export const efficientChannelAttention: Op<EfficientChannelAttentionLayer> = {
  schema: v.strictObject({
    kind: v.literal("efficientChannelAttention"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    kernel: v.picklist([3, 5, 7]),
  }),
  outputShape: (layer, input) => expectPicture(input, layer.name),
  parameters: ({ kernel }) => [
    {
      key: "conv.weight",
      shape: [1, 1, kernel],
      initial: { kind: "spread", fanIn: kernel, role: "weight" },
    },
  ],
  multiplyAdds: (layer, input) => expectPicture(input, layer.name).channels * layer.kernel,

  train(layer, shape, input, { graph, tensors }) {
    const picture = expectPicture(shape, layer.name);
    const rows = inReadingOrder(input);
    const weight = graph.reshape(tensors["conv.weight"]!, [layer.kernel]);
    const neighbours = windowsOver(graph, channelMeans(graph, picture, rows), picture, layer.kernel);
    const gates = graph.sigmoid(weighed(graph, neighbours, weight, picture));
    return {
      output: { parts: [gateChannels(graph, picture, rows, gates)], positions: input.positions },
      backward([gradient]) {
        const atWindow = sigmoidGradient(graph, gates, gateGradient(graph, picture, rows, gradient!));
        const products = graph.multiply(neighbours, graph.reshape(atWindow, [-1, picture.channels, 1]));
        const reversed = graph.builder.node("Gather", [
          weight,
          graph.indices(`${layer.kernel} reversed`, () =>
            Int32Array.from({ length: layer.kernel }, (_, i) => layer.kernel - 1 - i),
          ),
        ]);
        const back = windowsOver(graph, atWindow, picture, layer.kernel);
        const atMeans = weighed(graph, back, reversed, picture);
        return {
          parameters: { "conv.weight": graph.sumOver(products, [0, 1]) },
          input: [
            graph.add(gateChannels(graph, picture, gradient!, gates), spreadOver(graph, picture, atMeans)),
          ],
        };
      },
    };
  },

  infer(layer, shape, input, builder, tensors) {
    const { channels } = expectPicture(shape, layer.name);
    const border = (layer.kernel - 1) / 2;
    const means = builder.node("Reshape", [
      builder.node("GlobalAveragePool", [input]),
      builder.integers([-1, 1, channels]),
    ]);
    const window = builder.node("Conv", [means, tensors["conv.weight"]!], {
      kernel_shape: [layer.kernel],
      pads: [border, border],
    });
    const gates = builder.node("Reshape", [
      builder.node("Sigmoid", [window]),
      builder.integers([-1, channels, 1, 1]),
    ]);
    return builder.node("Mul", [input, gates]);
  },
};

/** Each value of `[N, C]` with its neighbours, zeros beyond the ends: `[N, C, kernel]`. */
function windowsOver(graph: TensorGraph, row: Value, { channels }: PictureShape, kernel: number): Value {
  const border = (kernel - 1) / 2;
  const padded = graph.builder.node("Pad", [row, graph.builder.integers([0, border, 0, border])]);
  const shifted = Array.from({ length: kernel }, (_, i) =>
    graph.reshape(graph.slice(padded, 1, i, i + channels), [-1, channels, 1]),
  );
  return graph.concat(shifted, 2);
}

function weighed(graph: TensorGraph, windows: Value, weight: Value, { channels }: PictureShape): Value {
  return graph.reshape(graph.sumOver(graph.multiply(windows, weight), [2]), [-1, channels]);
}
