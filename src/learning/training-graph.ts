/** Compiles one training step, forward, backward and the optimizer's update, into a single ONNX graph. */
import type { Value } from "../onnx/graph.ts";
import { emitLoss, type LossDescription } from "./losses/index.ts";
import type { Lowering } from "./lowering.ts";
import { imageSize, type Layer, type Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import type { Activation, Gradient, Trained } from "./ops/op.ts";
import { allPositions } from "./ops/patches.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import {
  bufferTable,
  type PlacedLayer,
  type PlacedResidualLayer,
  type PlacedSimpleLayer,
  parameterTable,
  placeLayers,
  type TensorEntry,
  valueCount,
} from "./parameters.ts";
import { expectRow } from "./shape.ts";
import { BATCH, type Precision, TensorGraph } from "./tensor-graph.ts";

export interface TrainingGraphOptions {
  readonly network: Network;
  readonly loss?: LossDescription;
  readonly precision?: Precision;
  /** Without one the graph gives the gradient itself, as the output `gradient`. */
  readonly optimizer?: Optimizer;
  /** For the layers the network begins with; without one, or where it takes none, all are lowered portably. */
  readonly lowering?: Lowering;
}

/**
 * Inputs, for N examples: `images` `[N, height * width * channels]`, `targets` `[N, classes]`, `weights` `[N, 1]`,
 * `parameters`, `buffers` where the network has any, `noise.<i>` for the dropout that comes i-th, what the loss needs, and
 * the optimizer's state and scalars.
 * Outputs: `loss`, `logits`, and every vector again under the name `next.<name>`.
 */
export function buildTrainingGraph(options: TrainingGraphOptions): Uint8Array {
  const { network, optimizer, loss: description = { kind: "crossEntropy" } } = options;
  const graph = new TensorGraph(options.precision);
  const layers = placeLayers({ ...network, layers: poolBeforeRelu(network.layers) });
  const classes = expectRow(layers.at(-1)!.output, "the network's output").size;

  const images = graph.input("images", [BATCH, imageSize(network)]);
  const targets = graph.input("targets", [BATCH, classes]);
  const weights = graph.input("weights", [BATCH, 1]);
  const parameters = inputVector(graph, "parameters", parameterTable(network));
  const buffers = inputVector(graph, "buffers", bufferTable(network));

  const step = new StepEmitter(graph, new Map([...parameters, ...buffers]));
  const { output, backward } = options.lowering
    ? step.loweredChain(layers, images, options.lowering)
    : step.chain(layers, firstActivation(graph, network, images), false);
  const logits = output.parts[0]!;
  const { loss, gradient } = emitLoss(graph, description, { logits, targets, weights, classes });
  backward([gradient]);

  graph.output("loss", [], loss);
  graph.output("logits", [BATCH, classes], logits);
  if (buffers.size > 0)
    graph.output("next.buffers", [valueCount(bufferTable(network))], step.nextBuffers(network));
  const whole = step.gradient(network);
  if (optimizer) emitUpdate(graph, optimizer, { network, gradient: whole });
  else graph.output("gradient", [valueCount(parameterTable(network))], whole);
  return graph.builder.build();
}

/**
 * `relu` and `maxPool` may change places without changing any value or gradient: the largest of what is cut at zero is
 * the largest, cut at zero. Pooling first leaves a quarter of the work to relu.
 */
export function poolBeforeRelu(layers: readonly Layer[]): Layer[] {
  const order = [...layers];
  for (let i = 0; i + 1 < order.length; i += 1) {
    const [first, second] = [order[i]!, order[i + 1]!];
    if (first.kind === "relu" && second.kind === "maxPool") order.splice(i, 2, second, first);
  }
  return order;
}

interface EmittedChain {
  readonly output: Activation;
  /** From the gradient of the output to that of the input; undefined where no gradient has to reach the input. */
  readonly backward: (gradient: Gradient) => Gradient | undefined;
}

/** Emits layers one after another and collects what they leave behind: gradients and running averages, by name. */
class StepEmitter {
  readonly #graph: TensorGraph;
  readonly #tensors: ReadonlyMap<string, Value>;
  readonly #gradients = new Map<string, Value>();
  readonly #buffers = new Map<string, Value>();
  #noises = 0;

  constructor(graph: TensorGraph, tensors: ReadonlyMap<string, Value>) {
    this.#graph = graph;
    this.#tensors = tensors;
  }

  /** @param needsInputGradient whether something before the chain is trained */
  chain(layers: readonly PlacedLayer[], input: Activation, needsInputGradient: boolean): EmittedChain {
    let activation = input;
    const emitted = layers.map((placed, i) => {
      const needed = needsInputGradient || i > 0;
      const link =
        placed.kind === "residual"
          ? this.#residual(placed, activation, needed)
          : this.#simple(placed, activation, needed, isPooledNext(layers.slice(i + 1)));
      activation = link.output;
      return link;
    });
    return {
      output: activation,
      backward: (gradient) =>
        emitted.reduceRight<Gradient | undefined>((flowing, { backward }) => backward(flowing!), gradient),
    };
  }

  /** As many layers as the lowering takes, and the rest as a chain. */
  loweredChain(layers: readonly PlacedLayer[], images: Value, lowering: Lowering): EmittedChain {
    const count = lowering.take(layers);
    const inputs = { images, tensors: this.#tensors };
    const lowered = lowering.emit(this.#graph, layers.slice(0, count), inputs);
    const rest = this.chain(layers.slice(count), lowered.output, true);
    for (const [name, value] of lowered.buffers) this.#buffers.set(name, value);
    return {
      output: rest.output,
      backward: (gradient) => {
        for (const [name, value] of lowered.backward(rest.backward(gradient)!))
          this.#gradients.set(name, value);
        return undefined;
      },
    };
  }

  #simple(
    { layer, input: shape, parameters, buffers }: PlacedSimpleLayer,
    input: Activation,
    needsInputGradient: boolean,
    pooledNext: boolean,
  ): EmittedChain {
    const op = opOf(layer);
    const tensors = [...parameters, ...buffers].map(({ key, name }) => [key, this.#tensors.get(name)!]);
    const noise = op.noise?.(layer, shape);
    const trained: Trained = op.train(layer, shape, input, {
      graph: this.#graph,
      tensors: Object.fromEntries(tensors),
      wanted: pooledNext ? "phases" : "reading order",
      needsInputGradient,
      ...(noise && { noise: this.#nextNoise(noise.size) }),
    });
    for (const { key, name } of buffers) this.#buffers.set(name, trained.buffers![key]!);
    return {
      output: trained.output,
      backward: (gradient) => {
        const backward = trained.backward(gradient);
        for (const { key, name } of parameters) this.#gradients.set(name, backward.parameters[key]!);
        return backward.input;
      },
    };
  }

  #residual({ body, shortcut }: PlacedResidualLayer, input: Activation, needed: boolean): EmittedChain {
    const graph = this.#graph;
    const through = this.chain(body, input, needed);
    const beside = this.chain(shortcut, input, needed);
    const sum = graph.add(through.output.parts[0]!, beside.output.parts[0]!);
    return {
      output: { parts: [sum], positions: through.output.positions },
      backward: (gradient) => {
        const [a] = through.backward(gradient) ?? [];
        const [b] = beside.backward(gradient) ?? [];
        return a === undefined || b === undefined ? undefined : [graph.add(a, b)];
      },
    };
  }

  #nextNoise(size: number): Value {
    const name = noiseName(this.#noises);
    this.#noises += 1;
    return this.#graph.input(name, [BATCH, size]);
  }

  /** All gradients as one vector, once the backward pass has been emitted. */
  gradient(network: Network): Value {
    return this.#joined(parameterTable(network), this.#gradients);
  }

  nextBuffers(network: Network): Value {
    return this.#joined(bufferTable(network), this.#buffers);
  }

  #joined(table: readonly TensorEntry[], values: ReadonlyMap<string, Value>): Value {
    const pieces = table.map(({ name }) => this.#graph.reshape(values.get(name)!, [-1]));
    return this.#graph.concat(pieces, 0);
  }
}

export const noiseName = (index: number): string => `noise.${index}`;

/** Whether a 2x2 pooling comes before anything that cares in which order positions come. */
function isPooledNext([next, ...rest]: readonly PlacedLayer[]): boolean {
  if (next?.kind !== "simple") return false;
  if (next.layer.kind === "maxPool" || next.layer.kind === "averagePool") return true;
  return opOf(next.layer).positionwise === true && isPooledNext(rest);
}

function firstActivation(graph: TensorGraph, network: Network, images: Value): Activation {
  const picture = { kind: "picture", ...network.input } as const;
  if (picture.channels === 1)
    return { parts: [graph.reshape(images, [-1, 1])], positions: [allPositions(picture)] };
  // Pictures come channel by channel, as PyTorch's do.
  const { channels, height, width } = picture;
  const turned = graph.transpose(graph.reshape(images, [-1, channels, height * width]), [0, 2, 1]);
  return { parts: [graph.reshape(turned, [-1, channels])], positions: [allPositions(picture)] };
}

/** Declares a vector of tensors as input and cuts it into them, by name, each in its shape. */
function inputVector(graph: TensorGraph, name: string, table: readonly TensorEntry[]): Map<string, Value> {
  if (table.length === 0) return new Map();
  const vector = graph.input(name, [valueCount(table)]);
  const sizes = graph.builder.integers(table.map(({ size }) => size));
  const pieces = graph.builder.nodeWithOutputs("Split", [vector, sizes], { axis: 0 }, table.length);
  return new Map(table.map(({ name, shape }, i) => [name, graph.reshape(pieces[i]!, shape)]));
}

function emitUpdate(
  graph: TensorGraph,
  optimizer: Optimizer,
  { network, gradient }: { network: Network; gradient: Value },
): void {
  const table = parameterTable(network);
  const total = valueCount(table);
  const inputs = (names: readonly string[], dims: readonly number[]) =>
    Object.fromEntries(names.map((name) => [name, graph.input(name, dims)]));
  const next = optimizer.update(graph, {
    parameters: "parameters",
    gradient,
    state: inputs(optimizer.stateNames, [total]),
    scalars: inputs(optimizer.scalarNames, []),
    weightMask: () => weightMask(graph, table),
  });
  graph.output("next.parameters", [total], next.parameters);
  for (const name of optimizer.stateNames) graph.output(`next.${name}`, [total], next.state[name]!);
}

/** Weights are what has more than one dimension. */
function weightMask(graph: TensorGraph, table: readonly TensorEntry[]): Value {
  const mask = new Float32Array(valueCount(table));
  for (const { shape, offset, size } of table) if (shape.length > 1) mask.fill(1, offset, offset + size);
  return graph.constant([mask.length], mask);
}
