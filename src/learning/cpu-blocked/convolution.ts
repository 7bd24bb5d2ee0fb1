/** 3x3 convolutions and the gradients of their weights. */
import type { Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import { weightGradient } from "./weight-gradient.ts";
import { weightsForBlocked, weightsForGradient, weightsForPlain } from "./weights.ts";

export interface Convolution {
  readonly output: Value;
  /** @param gradient that of the output before its activation */
  readonly backward: (gradient: Value) => {
    /** In PyTorch's order. */
    readonly weight: Value;
    /** Emitted when it is asked for. */
    readonly bias: () => Value;
    /**
     * Emitted when it is asked for; absent for the network's own pictures, which no gradient has to reach.
     * @param scale what each channel of the gradient is still to be multiplied with
     */
    readonly input?: (scale?: Value) => Value;
  };
}

interface ConvolutionInputs {
  readonly picture: Value;
  readonly shape: PictureShape;
  /** Channels of the output. */
  readonly channels: number;
  /** In PyTorch's order. */
  readonly weight: Value;
  readonly bias?: Value | undefined;
  readonly activation: "none" | "relu";
}

/** Of a blocked picture. */
export function convolveBlocked(blocked: BlockedGraph, inputs: ConvolutionInputs): Convolution {
  const { picture, shape, channels, weight } = inputs;
  const around = { inputs: shape.channels, outputs: channels };
  const output = blocked.convolve(picture, weightsForBlocked(blocked, weight, around), inputs);
  return {
    output,
    backward: (gradient) => ({
      weight: weightGradient(
        blocked,
        { picture, shape },
        { picture: gradient, shape: { ...shape, channels } },
      ),
      bias: () => blocked.channelSums(gradient, { ...shape, channels }),
      input(scale) {
        const scaled = scale === undefined ? weight : blocked.scaleOutputs(weight, scale);
        return blocked.convolve(gradient, weightsForGradient(blocked, scaled, around), {});
      },
    }),
  };
}

/**
 * Of the network's own pictures, plain and with fewer channels than a block. Their patches and a row of ones make one
 * matrix, whose product with the gradient gives that of weights and bias.
 */
export function convolvePlain(blocked: BlockedGraph, inputs: ConvolutionInputs): Convolution {
  const { picture, shape, channels, weight } = inputs;
  const { graph, block } = blocked;
  const around = { inputs: shape.channels, outputs: channels };
  const output = blocked.convolve(picture, weightsForPlain(blocked, weight, around), inputs);
  return {
    output,
    backward(gradient) {
      const taps = 9 * shape.channels;
      const dims = [-1, channels / block, positionCount(shape), block];
      const products = graph.matMul(patchesAndOnes(blocked, picture, shape), graph.reshape(gradient, dims));
      const sums = graph.reshape(graph.sumOver(products, [0]), [channels / block, taps + 1, block]);
      const rows = graph.reshape(graph.transpose(sums, [1, 0, 2]), [taps + 1, channels]);
      const byTap = graph.reshape(graph.slice(rows, 0, 0, taps), [3, 3, shape.channels, channels]);
      return {
        weight: graph.transpose(byTap, [3, 2, 0, 1]),
        bias: () => graph.slice(rows, 0, taps, taps + 1),
      };
    },
  };
}

/** `[N, 1, 9 * channels + 1, positions]`: the picture moved by each tap, tap by tap, and a row of ones. */
function patchesAndOnes({ graph, batchSize }: BlockedGraph, picture: Value, shape: PictureShape): Value {
  const { channels, height, width } = shape;
  const { builder } = graph;
  const padded = builder.node("Pad", [picture, builder.integers([0, 0, 1, 1, 0, 0, 1, 1])]);
  const taps = [0, 1, 2].flatMap((top) =>
    [0, 1, 2].map((left) => {
      const [from, to] = [builder.integers([top, left]), builder.integers([top + height, left + width])];
      return graph.reshape(builder.node("Slice", [padded, from, to, builder.integers([2, 3])]), [
        batchSize,
        1,
        channels,
        height * width,
      ]);
    }),
  );
  const ones = graph.constant(
    [batchSize, 1, 1, height * width],
    new Float64Array(batchSize * height * width).fill(1),
  );
  return graph.concat([...taps, ones], 2);
}
