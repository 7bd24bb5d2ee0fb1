/** Compiles one training step, forward, backward and the optimizer's update, into a single ONNX graph. */
import type { Value } from "../onnx/graph.ts";
import { crossEntropy } from "./losses/cross-entropy.ts";
import { expectRow, type Layer, type Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import type { Activation, Backward, Gradient, ParameterValues } from "./ops/op.ts";
import { allPositions } from "./ops/patches.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import { type PlacedLayer, parameterCount, placeLayers } from "./parameters.ts";
import { type Precision, TensorGraph } from "./tensor-graph.ts";

export interface TrainingGraphOptions {
  readonly network: Network;
  readonly batchSize: number;
  readonly precision?: Precision;
  /** Without one the graph gives the gradient itself, as the output `gradient`. */
  readonly optimizer?: Optimizer;
}

/**
 * Inputs: `parameters` and the optimizer's state (vectors of all values, in the training graph's order), `images`
 * `[N, height * width * channels]`, `targets` `[N, classes]`, `weights` `[N, 1]`, and the optimizer's scalars.
 * Outputs: `loss`, `logits`, and every vector again under the name `next.<name>`.
 */
export function buildTrainingGraph(options: TrainingGraphOptions): Uint8Array {
  const { network, batchSize, optimizer } = options;
  const graph = new TensorGraph(options.precision);
  const layers = placeLayers({ ...network, layers: poolBeforeRelu(network.layers) });
  const total = parameterCount(network);
  const classes = expectRow(layers.at(-1)!.output, "the network's output").size;

  const parameters = graph.input("parameters", [total]);
  const images = graph.input("images", [batchSize, imageSize(network)]);
  const targets = graph.input("targets", [batchSize, classes]);
  const weights = graph.input("weights", [batchSize, 1]);

  const forward = emitForward(graph, layers, { batchSize, images, parameters });
  const { loss, gradient } = crossEntropy(graph, forward.logits, targets, weights);
  const whole = forward.backward(gradient);

  graph.output("loss", [], loss);
  graph.output("logits", [batchSize, classes], forward.logits);
  if (optimizer) emitUpdate(graph, optimizer, { parameters, gradient: whole, total });
  else graph.output("gradient", [total], whole);
  return graph.builder.build();
}

export function imageSize({ input }: Network): number {
  return input.channels * input.height * input.width;
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

interface Forward {
  readonly logits: Value;
  /** Emits the gradient of all parameters as one vector. */
  readonly backward: (gradient: Value) => Value;
}

function emitForward(
  graph: TensorGraph,
  layers: readonly PlacedLayer[],
  inputs: { batchSize: number; images: Value; parameters: Value },
): Forward {
  const tensors = splitParameters(graph, layers, inputs.parameters);
  let activation: Activation = firstActivation(graph, layers[0]!, inputs);
  const tape: ((gradient: Gradient) => Backward)[] = layers.map((placed, i) => {
    const { output, backward } = opOf(placed.layer).train(placed.layer, placed.input, activation, {
      graph,
      batchSize: inputs.batchSize,
      parameters: tensors[i]!,
      wanted: layers[i + 1]?.layer.kind === "maxPool" ? "phases" : "reading order",
      needsInputGradient: i > 0,
    });
    activation = output;
    return backward;
  });
  return {
    logits: activation.parts[0]!,
    backward: (gradient) => {
      const backwards: Backward[] = [];
      let flowing: Gradient = [gradient];
      for (let i = layers.length - 1; i >= 0; i -= 1) {
        backwards[i] = tape[i]!(flowing);
        flowing = backwards[i]!.input ?? [];
      }
      const pieces = layers.flatMap(({ parameters }, i) =>
        parameters.map(({ name }) => graph.reshape(backwards[i]!.parameters[lastWord(name)]!, [-1])),
      );
      return graph.concat(pieces, 0);
    },
  };
}

function firstActivation(
  graph: TensorGraph,
  { input }: PlacedLayer,
  { batchSize, images }: { batchSize: number; images: Value },
): Activation {
  if (input.kind === "row") return { parts: [images], positions: [] };
  const rows = graph.reshape(images, [batchSize * input.height * input.width, input.channels]);
  return { parts: [rows], positions: [allPositions(input)] };
}

/** Cuts the vector of all parameters into tensors; for each layer its own, by the last word of their names. */
function splitParameters(
  graph: TensorGraph,
  layers: readonly PlacedLayer[],
  vector: Value,
): ParameterValues[] {
  const entries = layers.flatMap(({ parameters }) => parameters);
  const sizes = graph.builder.integers(entries.map(({ size }) => size));
  const pieces = graph.builder.nodeWithOutputs("Split", [vector, sizes], { axis: 0 }, entries.length);
  const tensors = new Map(
    entries.map(({ name, engineShape }, i) => [name, graph.reshape(pieces[i]!, engineShape)]),
  );
  return layers.map(({ parameters }) =>
    Object.fromEntries(parameters.map(({ name }) => [lastWord(name), tensors.get(name)!])),
  );
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function emitUpdate(
  graph: TensorGraph,
  optimizer: Optimizer,
  { parameters, gradient, total }: { parameters: Value; gradient: Value; total: number },
): void {
  const inputs = (names: readonly string[], dims: readonly number[]) =>
    Object.fromEntries(names.map((name) => [name, graph.input(name, dims)]));
  const next = optimizer.update(graph, {
    parameters,
    gradient,
    state: inputs(optimizer.stateNames, [total]),
    scalars: inputs(optimizer.scalarNames, []),
  });
  graph.output("next.parameters", [total], next.parameters);
  for (const name of optimizer.stateNames) graph.output(`next.${name}`, [total], next.state[name]!);
}
