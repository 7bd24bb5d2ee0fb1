/** Runs training steps and keeps what they change: parameters and the optimizer's state. */
import type { Model, Runtime, Tensor } from "../recognition/runtime.ts";
import { floatOutput } from "../recognition/runtime.ts";
import type { Network } from "./network.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import { fromEngineOrder, toEngineOrder } from "./parameters.ts";
import { buildTrainingGraph, imageSize } from "./training-graph.ts";

/** A batch, filled up to the trainer's batch size; an example of weight 0 changes nothing. */
export interface Batch {
  /** `batchSize * height * width * channels` values, as the network takes them. */
  readonly images: Float32Array;
  /** `batchSize * classes`; each row of an example that counts is a distribution that sums to 1. */
  readonly targets: Float32Array;
  /** `batchSize`; what each example's loss counts. */
  readonly weights: Float32Array;
}

/** All that a trainer knows, in PyTorch's order: what a checkpoint holds. */
export interface TrainerState {
  readonly step: number;
  readonly parameters: Float32Array;
  /** By the optimizer's names. */
  readonly optimizer: Readonly<Record<string, Float32Array>>;
}

export interface TrainerOptions {
  readonly network: Network;
  readonly batchSize: number;
  readonly optimizer: Optimizer;
  /** In PyTorch's order: first values from `initialParameters`, or a state to go on from. */
  readonly start: Float32Array | TrainerState;
}

export interface Trainer {
  /** One step; returns the batch's loss before it. */
  step(batch: Batch, learningRate: number): Promise<number>;
  state(): TrainerState;
  release(): Promise<void>;
}

/** Compiles the network's training step for `runtime`. */
export async function createTrainer(runtime: Runtime, options: TrainerOptions): Promise<Trainer> {
  const { network, batchSize, optimizer } = options;
  const model = await runtime.load(buildTrainingGraph({ network, batchSize, optimizer }));
  const start = startingState(options);
  let step = start.step;
  let vectors: Record<string, Float32Array> = { parameters: toEngineOrder(network, start.parameters) };
  for (const name of optimizer.stateNames) vectors[name] = toEngineOrder(network, start.optimizer[name]!);

  return {
    async step(batch, learningRate) {
      step += 1;
      const outputs = await runStep(model, options, vectors, batch, optimizer.scalars(step, learningRate));
      vectors = Object.fromEntries(
        Object.keys(vectors).map((name) => [name, floatOutput(outputs, `next.${name}`)]),
      );
      return floatOutput(outputs, "loss")[0]!;
    },
    state: () => ({
      step,
      parameters: fromEngineOrder(network, vectors["parameters"]!),
      optimizer: Object.fromEntries(
        optimizer.stateNames.map((name) => [name, fromEngineOrder(network, vectors[name]!)]),
      ),
    }),
    release: () => model.release(),
  };
}

function startingState({ start, optimizer }: TrainerOptions): TrainerState {
  if (!(start instanceof Float32Array)) return start;
  const zeros = optimizer.stateNames.map((name) => [name, new Float32Array(start.length)] as const);
  return { step: 0, parameters: start, optimizer: Object.fromEntries(zeros) };
}

function runStep(
  model: Model,
  { network, batchSize }: TrainerOptions,
  vectors: Readonly<Record<string, Float32Array>>,
  { images, targets, weights }: Batch,
  scalars: Readonly<Record<string, number>>,
): Promise<Record<string, Tensor>> {
  const inputs: Record<string, Tensor> = {
    images: { data: images, dims: [batchSize, imageSize(network)] },
    targets: { data: targets, dims: [batchSize, targets.length / batchSize] },
    weights: { data: weights, dims: [batchSize, 1] },
  };
  for (const [name, data] of Object.entries(vectors)) inputs[name] = { data, dims: [data.length] };
  for (const [name, value] of Object.entries(scalars))
    inputs[name] = { data: Float32Array.of(value), dims: [] };
  return model.run(inputs);
}
