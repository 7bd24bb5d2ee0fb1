/** Runs training steps and keeps what they change: weights and the optimizer's state. */
import type { Model, Runtime, Tensor } from "../recognition/runtime.ts";
import { floatOutput } from "../recognition/runtime.ts";
import type { LossDescription } from "./losses/index.ts";
import type { Lowering } from "./lowering.ts";
import { imageSize, type Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import type { Noise } from "./ops/op.ts";
import { AVERAGE } from "./optimizers/averaged.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import { placeLayers, simpleLayers, type Weights } from "./parameters.ts";
import { createRandom } from "./random.ts";
import { buildTrainingGraph, noiseName } from "./training-graph.ts";

/** N examples; any number, from one batch to the next. */
export interface Batch {
  /** `N * channels * height * width` values, as the network takes them. */
  readonly images: Float32Array;
  /** `N * classes`; each row is a distribution that sums to 1. */
  readonly targets: Float32Array;
  /** `N`; what each example's loss counts: 1/N each for their mean. */
  readonly weights: Float32Array;
  /** `N * classes` logits of a teacher, for a distillation loss. */
  readonly teacher?: Float32Array;
}

/** All that a trainer knows, in PyTorch's order: what a checkpoint holds. */
export interface TrainerState extends Weights {
  readonly step: number;
  /** By the optimizer's names. */
  readonly optimizer: Readonly<Record<string, Float32Array>>;
}

export interface TrainerOptions {
  readonly network: Network;
  readonly optimizer: Optimizer;
  /** Cross-entropy when left out. */
  readonly loss?: LossDescription;
  /** First values from `initialWeights`, or a state to go on from. */
  readonly start: Weights | TrainerState;
  /** Of what dropout throws away; the same seed and step throw the same away. */
  readonly seed: number;
  /** A faster way for batches of its size, from `chooseLowering`; others are taken portably. */
  readonly lowering?: Lowering | undefined;
}

export interface Trainer {
  /** One step; returns the batch's loss before it. */
  step(batch: Batch, learningRate: number): Promise<number>;
  state(): TrainerState;
  /** What to validate and to keep: the moving average where the optimizer keeps one. */
  weights(): Weights;
  release(): Promise<void>;
}

/** Compiles the network's training step for `runtime`. */
export async function createTrainer(runtime: Runtime, options: TrainerOptions): Promise<Trainer> {
  const { network, optimizer } = options;
  const compiled = await compile(runtime, options);
  const start = startingState(options);
  const noises = noisesOf(network);
  let step = start.step;
  let vectors: Record<string, Float32Array> = { parameters: start.parameters, ...start.optimizer };
  if (start.buffers.length > 0) vectors["buffers"] = start.buffers;

  const optimizerState = () => Object.fromEntries(optimizer.stateNames.map((name) => [name, vectors[name]!]));
  const buffers = () => vectors["buffers"] ?? new Float32Array();
  return {
    async step(batch, learningRate) {
      step += 1;
      const model = await compiled.for(batch);
      const outputs = await runStep(model, options, {
        vectors,
        batch,
        scalars: optimizer.scalars(step, learningRate),
        noise: drawNoise(noises, batch.weights.length, options.seed, step),
      });
      vectors = Object.fromEntries(
        Object.keys(vectors).map((name) => [name, floatOutput(outputs, `next.${name}`)]),
      );
      return floatOutput(outputs, "loss")[0]!;
    },
    state: () => ({
      step,
      parameters: vectors["parameters"]!,
      buffers: buffers(),
      optimizer: optimizerState(),
    }),
    weights: () => ({ parameters: vectors[AVERAGE] ?? vectors["parameters"]!, buffers: buffers() }),
    release: () => compiled.release(),
  };
}

interface Compiled {
  for(batch: Batch): Promise<Model>;
  release(): Promise<void>;
}

/** The training graph; with a lowering two of them, the portable one only once a batch of another size comes. */
async function compile(runtime: Runtime, { lowering, ...options }: TrainerOptions): Promise<Compiled> {
  const load = (lowerings: { lowering?: Lowering }) =>
    runtime.load(buildTrainingGraph({ ...options, ...lowerings }));
  const fast = lowering && (await load({ lowering }));
  let portable = fast ? undefined : await load({});
  return {
    async for({ weights }) {
      if (fast && weights.length === lowering.batchSize) return fast;
      portable ??= await load({});
      return portable;
    },
    release: async () => void (await Promise.all([fast?.release(), portable?.release()])),
  };
}

function startingState({ start, optimizer }: TrainerOptions): TrainerState {
  return "step" in start ? start : { ...start, step: 0, optimizer: optimizer.start(start.parameters) };
}

/** In the order in which the training graph meets them. */
function noisesOf(network: Network): Noise[] {
  return simpleLayers(placeLayers(network)).flatMap(({ layer, input }) => {
    const noise = opOf(layer).noise?.(layer, input);
    return noise ? [noise] : [];
  });
}

/** Streams of random numbers beside those that order and augment pictures, which count epochs and batches. */
const NOISE_STREAM = 2 ** 31;

function drawNoise(noises: readonly Noise[], examples: number, seed: number, step: number): Tensor[] {
  const random = createRandom(seed, NOISE_STREAM + step);
  return noises.map(({ size, keep }) => ({
    data: Float32Array.from({ length: examples * size }, () => (random.next() < keep ? 1 / keep : 0)),
    dims: [examples, size],
  }));
}

function runStep(
  model: Model,
  { network }: TrainerOptions,
  inputs: {
    vectors: Readonly<Record<string, Float32Array>>;
    batch: Batch;
    scalars: Readonly<Record<string, number>>;
    noise: readonly Tensor[];
  },
): Promise<Record<string, Tensor>> {
  const { images, targets, weights, teacher } = inputs.batch;
  const examples = weights.length;
  const forEach = (data: Float32Array): Tensor => ({ data, dims: [examples, data.length / examples] });
  const feeds: Record<string, Tensor> = {
    images: { data: images, dims: [examples, imageSize(network)] },
    targets: forEach(targets),
    weights: forEach(weights),
    ...(teacher && { teacher: forEach(teacher) }),
  };
  inputs.noise.forEach((tensor, i) => {
    feeds[noiseName(i)] = tensor;
  });
  for (const [name, data] of Object.entries(inputs.vectors)) feeds[name] = { data, dims: [data.length] };
  for (const [name, value] of Object.entries(inputs.scalars))
    feeds[name] = { data: Float32Array.of(value), dims: [] };
  return model.run(feeds);
}
