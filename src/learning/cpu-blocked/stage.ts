/** One stage of a training step in blocked kernels: forwards, and how it goes back. */
import type { Value } from "../../onnx/graph.ts";
import type { TensorValues } from "../ops/op.ts";
import { normalise, prepareConvolution, signOf } from "./batch-norm.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import { type Convolution, convolveBlocked, convolvePlain } from "./convolution.ts";
import { convolveAndNormalise } from "./first-batch-norm.ts";
import { maxPool, type Pooling, unpooled } from "./max-pool.ts";
import type { Stage } from "./stages.ts";

export interface EmittedStage {
  readonly output: Value;
  /** Of its batch norm, by key. */
  readonly buffers: TensorValues;
  readonly backward: (gradient: Value) => StageGradients;
}

export interface StageGradients {
  /** By key, in PyTorch's order. */
  readonly conv: TensorValues;
  readonly batchNorm: TensorValues;
  /** Absent for the network's own pictures. */
  readonly input?: Value | undefined;
}

/** A layer's tensors, by key. */
export interface StageTensors {
  readonly conv: TensorValues;
  readonly batchNorm?: TensorValues;
}

export function emitStage(
  blocked: BlockedGraph,
  stage: Stage,
  input: Value,
  tensors: StageTensors,
): EmittedStage {
  const { conv, batchNorm } = tensors;
  if (batchNorm === undefined) return emitWithoutBatchNorm(blocked, stage, input, conv);
  const emit = isPlain(blocked, stage) && !stage.maxPool ? emitFirstWithBatchNorm : emitWithBatchNorm;
  return emit(blocked, stage, input, { conv, batchNorm });
}

/** Whether its pictures are the network's own: all others have whole blocks of channels. */
function isPlain({ block }: BlockedGraph, { input }: Stage): boolean {
  return input.channels < block;
}

/** conv and normalise in one, relu. */
function emitFirstWithBatchNorm(
  blocked: BlockedGraph,
  stage: Stage,
  picture: Value,
  tensors: Required<StageTensors>,
): EmittedStage {
  const { input: shape, convolved, relu } = stage;
  const { channels } = convolved;
  const activation = relu ? "relu" : "none";
  const { output, buffers, backward } = convolveAndNormalise(blocked, {
    picture,
    shape,
    channels,
    activation,
    ...tensors,
  });
  return {
    output,
    buffers,
    backward: (gradient) => backward(throughRelu(blocked, stage, output, gradient)),
  };
}

/** conv, relu, pool. */
function emitWithoutBatchNorm(
  blocked: BlockedGraph,
  stage: Stage,
  input: Value,
  conv: TensorValues,
): EmittedStage {
  const activation = stage.relu ? "relu" : "none";
  const convolution = convolve(blocked, stage, input, { conv, activation });
  const pooling = poolingOf(blocked, stage, convolution.output);
  return {
    output: pooling.output,
    buffers: {},
    backward(gradient) {
      const linear = throughRelu(blocked, stage, pooling.output, gradient);
      const { input, weight, bias } = convolution.backward(pooling.backward(linear));
      return {
        conv: conv["bias"] === undefined ? { weight } : { weight, bias: bias() },
        batchNorm: {},
        input: input?.(),
      };
    },
  };
}

/** conv, pool, normalise, relu. */
function emitWithBatchNorm(
  blocked: BlockedGraph,
  stage: Stage,
  input: Value,
  { conv, batchNorm }: Required<StageTensors>,
): EmittedStage {
  const { graph } = blocked;
  const { channels } = stage.convolved;
  const sign = signOf(blocked, batchNorm["weight"]!);
  const convolution = convolve(blocked, stage, input, {
    conv: prepareConvolution(blocked, conv, { sign, centre: batchNorm["running_mean"]! }),
    activation: "none",
  });
  const pooling = poolingOf(blocked, stage, convolution.output);
  const normalised = normalise(blocked, {
    picture: convolution.output,
    shape: stage.convolved,
    sign,
    tensors: batchNorm,
    pooling,
    activation: stage.relu ? "relu" : "none",
  });
  return {
    output: normalised.output,
    buffers: normalised.buffers,
    backward(gradient) {
      const linear = throughRelu(blocked, stage, normalised.output, gradient);
      const { picture, scale, ...ofNorm } = normalised.backward(linear);
      const { input, weight } = convolution.backward(picture);
      return {
        conv: {
          weight: blocked.scaleOutputs(weight, graph.multiply(scale, sign)),
          // What a bias adds to a channel, the batch norm takes off with the mean.
          bias: graph.constant([channels], new Float32Array(channels)),
        },
        batchNorm: ofNorm,
        input: input?.(scale),
      };
    },
  };
}

function convolve(
  blocked: BlockedGraph,
  stage: Stage,
  picture: Value,
  { conv, activation }: { conv: TensorValues; activation: "none" | "relu" },
): Convolution {
  const emit = isPlain(blocked, stage) ? convolvePlain : convolveBlocked;
  const { input: shape, convolved } = stage;
  const { channels } = convolved;
  return emit(blocked, { picture, shape, channels, weight: conv["weight"]!, bias: conv["bias"], activation });
}

function poolingOf(blocked: BlockedGraph, { maxPool: pools, convolved }: Stage, picture: Value): Pooling {
  return pools ? maxPool(blocked, picture, convolved) : unpooled(picture, convolved);
}

/** The gradient stops where a stage gave 0: its relu cut off what was 0 or below. */
function throughRelu(blocked: BlockedGraph, { relu, output }: Stage, result: Value, gradient: Value): Value {
  if (!relu) return gradient;
  const passed = blocked.eachChannel(result, output.channels, { activation: "isPositive" });
  return blocked.graph.multiply(gradient, passed);
}
