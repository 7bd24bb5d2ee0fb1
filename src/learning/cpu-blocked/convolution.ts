/** 3x3 convolutions and the gradients of their weights. */
import type { Value } from "../../onnx/graph.ts";
import type { PictureShape } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import { fromTaps, patchesAndOnes, timesGradient } from "./plain-patches.ts";
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

/** Of the network's own pictures, plain and with fewer channels than a block. */
export function convolvePlain(blocked: BlockedGraph, inputs: ConvolutionInputs): Convolution {
  const { picture, shape, channels, weight } = inputs;
  const around = { inputs: shape.channels, outputs: channels };
  const output = blocked.convolve(picture, weightsForPlain(blocked, weight, around), inputs);
  return {
    output,
    backward(gradient) {
      const sums = timesGradient(blocked, patchesAndOnes(blocked, picture, shape), gradient, {
        shape,
        channels,
      });
      return { weight: fromTaps(blocked, sums.taps, shape, channels), bias: () => sums.ones };
    },
  };
}
