/** The first convolution and its batch norm at once: what the convolution gives is never written before it is normalised. */
import type { Value } from "../../onnx/graph.ts";
import { EPSILON, runningAverages } from "../ops/batch-norm.ts";
import type { TensorValues } from "../ops/op.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import { fromTaps, patchesAndOnes, tapCount, timesGradient, toTaps } from "./plain-patches.ts";
import { weightsForPlain } from "./weights.ts";

export interface FirstInputs {
  readonly picture: Value;
  readonly shape: PictureShape;
  /** Channels of the output. */
  readonly channels: number;
  readonly conv: TensorValues;
  readonly batchNorm: TensorValues;
  readonly activation: "none" | "relu";
}

export interface FirstNormalised {
  readonly output: Value;
  readonly buffers: TensorValues;
  /** @param gradient that of the output before its activation */
  readonly backward: (gradient: Value) => { readonly conv: TensorValues; readonly batchNorm: TensorValues };
}

/**
 * What a convolution gives is linear in its patches, of which a picture of one channel has nine values: so their means
 * `m` and covariances `C` over the batch say what the mean `m w` and the variance `w C w` of its output are, and one
 * convolution with scaled weights does all. With `z` the output, `sum(patch (z - mean)) = count C w`, which gives the
 * gradient without `z`.
 */
export function convolveAndNormalise(blocked: BlockedGraph, inputs: FirstInputs): FirstNormalised {
  const { graph } = blocked;
  const { picture, shape, channels, conv, batchNorm } = inputs;
  const count = graph.scalar(blocked.batchSize * positionCount(shape));
  const patches = patchesAndOnes(blocked, picture, shape);
  const { means, covariances } = momentsOf(blocked, patches, shape, count);
  const weight = toTaps(blocked, conv["weight"]!, shape, channels);

  const mean = graph.matMul(means, weight);
  const spread = graph.matMul(covariances, weight);
  const variance = graph.builder.node("Max", [
    graph.sumOver(graph.multiply(weight, spread), [0]),
    graph.scalar(0),
  ]);
  const inverse = graph.divide(graph.scalar(1), graph.squareRoot(graph.add(variance, graph.scalar(EPSILON))));
  const scale = graph.multiply(batchNorm["weight"]!, inverse);
  const shift = graph.subtract(batchNorm["bias"]!, graph.multiply(mean, scale));
  const scaled = weightsForPlain(blocked, blocked.scaleOutputs(conv["weight"]!, scale), {
    inputs: shape.channels,
    outputs: channels,
  });
  const bias = graph.reshape(shift, [channels]);
  const ownMean = conv["bias"] === undefined ? mean : graph.add(mean, conv["bias"]);
  return {
    output: blocked.convolve(picture, scaled, { bias, activation: inputs.activation }),
    buffers: runningAverages(graph, batchNorm, { mean: ownMean, variance, count }),
    backward(gradient) {
      const sums = timesGradient(blocked, patches, gradient, { shape, channels });
      const products = graph.sumOver(graph.multiply(weight, sums.taps), [0]);
      const ofWeight = graph.multiply(graph.subtract(products, graph.multiply(mean, sums.ones)), inverse);
      // sum(patch dz) with dz = scale (dy - bias' / count - (z - mean) inverse weight' / count)
      const byMean = graph.multiply(graph.reshape(means, [tapCount(shape), 1]), sums.ones);
      const bySpread = graph.multiply(spread, graph.multiply(inverse, ofWeight));
      const taps = graph.multiply(graph.subtract(graph.subtract(sums.taps, byMean), bySpread), scale);
      return {
        // What a bias adds to a channel, the batch norm takes off with the mean.
        conv: {
          weight: fromTaps(blocked, taps, shape, channels),
          bias: graph.constant([channels], new Float32Array(channels)),
        },
        batchNorm: { weight: ofWeight, bias: sums.ones },
      };
    },
  };
}

/** Means `[1, taps]` and covariances `[taps, taps]` of the patches' values; the row of ones sums each of them up. */
function momentsOf({ graph }: BlockedGraph, patches: Value, shape: PictureShape, count: Value) {
  const taps = tapCount(shape);
  const each = graph.builder.node("com.microsoft:FusedMatMul", [patches, patches], { transB: 1 });
  const moments = graph.divide(graph.reshape(graph.sumOver(each, [0]), [taps + 1, taps + 1]), count);
  const ofTaps = graph.slice(moments, 1, 0, taps);
  const means = graph.slice(ofTaps, 0, taps, taps + 1);
  const squares = graph.multiply(graph.reshape(means, [taps, 1]), means);
  return { means, covariances: graph.subtract(graph.slice(ofTaps, 0, 0, taps), squares) };
}
