/** Batch normalisation (Ioffe and Szegedy 2015) of a convolution's output, in few passes over the picture. */
import type { Value } from "../../onnx/graph.ts";
import { EPSILON, runningAverages } from "../ops/batch-norm.ts";
import type { TensorValues } from "../ops/op.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import type { Pooling } from "./max-pool.ts";

export interface NormalisedInputs {
  /** The output of a convolution made by `prepareConvolution`, with this `sign`. */
  readonly picture: Value;
  readonly shape: PictureShape;
  readonly sign: Value;
  /** `weight`, `bias`, `running_mean` and `running_var`. */
  readonly tensors: TensorValues;
  /** The pooling that comes next, done first: a quarter of the values is left to normalise. */
  readonly pooling: Pooling;
  readonly activation: "none" | "relu";
}

export interface Normalised {
  readonly output: Value;
  readonly buffers: TensorValues;
  readonly backward: (gradient: Value) => {
    readonly weight: Value;
    readonly bias: Value;
    /** That of `picture`, still to be multiplied with `scale`: the convolution before does it to its weights. */
    readonly picture: Value;
    /** For each channel. */
    readonly scale: Value;
  };
}

/** 1 or -1 for each channel, as its weight is 0 and above, or below. */
export function signOf({ graph }: BlockedGraph, weight: Value): Value {
  const isNegative = graph.isPositive(graph.builder.node("Neg", [weight]));
  return graph.subtract(graph.scalar(1), graph.multiply(isNegative, graph.scalar(2)));
}

/**
 * The convolution before a batch norm, changed in two ways that the batch norm does not see.
 *
 * Channels of negative weight are turned over: pooling may come before a batch norm only where that keeps the order of
 * values. And the running mean is taken off, so that `mean(x x) - mean(x) mean(x)`, which one pass can sum up, does not
 * lose the variance in the rounding of a large mean.
 */
export function prepareConvolution(
  blocked: BlockedGraph,
  { weight, bias }: TensorValues,
  { sign, centre }: { sign: Value; centre: Value },
): TensorValues {
  const { graph } = blocked;
  const away = bias === undefined ? graph.builder.node("Neg", [centre]) : graph.subtract(bias, centre);
  return {
    weight: blocked.scaleOutputs(weight!, sign),
    bias: graph.multiply(away, sign),
  };
}

/** `y = scale x + shift` with `scale = |weight| / sqrt(variance + epsilon)`. */
export function normalise(blocked: BlockedGraph, inputs: NormalisedInputs): Normalised {
  const { graph } = blocked;
  const { picture, shape, sign, tensors, pooling, activation } = inputs;
  const { channels } = shape;
  const count = graph.scalar(blocked.batchSize * positionCount(shape));
  const sums = (value: Value) => blocked.channelSums(value, shape);

  const mean = graph.divide(sums(picture), count);
  const meanSquare = graph.divide(sums(graph.multiply(picture, picture)), count);
  const difference = graph.subtract(meanSquare, graph.multiply(mean, mean));
  const variance = graph.builder.node("Max", [difference, graph.scalar(0)]);
  const inverse = graph.divide(graph.scalar(1), graph.squareRoot(graph.add(variance, graph.scalar(EPSILON))));
  const scale = graph.multiply(graph.multiply(tensors["weight"]!, sign), inverse);
  const shift = graph.subtract(tensors["bias"]!, graph.multiply(mean, scale));
  const trueMean = graph.add(graph.multiply(mean, sign), tensors["running_mean"]!);
  return {
    output: blocked.eachChannel(pooling.output, channels, { scale, shift, activation }),
    buffers: runningAverages(graph, tensors, { mean: trueMean, variance, count }),
    backward(gradient) {
      const pooledShape = pooling.shape;
      const bias = blocked.channelSums(gradient, pooledShape);
      const products = blocked.channelSums(graph.multiply(gradient, pooling.output), pooledShape);
      const weight = graph.multiply(graph.subtract(products, graph.multiply(mean, bias)), inverse);
      // dx = scale (dy - (bias' + (x - mean) inverse weight') / count), gathered by powers of x and left unscaled.
      const perValue = graph.divide(graph.multiply(weight, inverse), count);
      return {
        weight: graph.multiply(weight, sign),
        bias,
        picture: blocked.eachChannel(picture, channels, {
          scale: graph.builder.node("Neg", [perValue]),
          shift: graph.subtract(graph.multiply(perValue, mean), graph.divide(bias, count)),
          plus: pooling.backward(gradient),
        }),
        scale,
      };
    },
  };
}
