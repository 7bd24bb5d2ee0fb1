/**
 * What every layer knows to do. A training graph is built forwards by `train`, which also returns how to build the
 * gradient; `backward` is then called from the last layer to the first.
 */
import type { GraphBuilder, Value } from "../../onnx/graph.ts";
import type { Layer, Shape } from "../network.ts";
import type { TensorGraph } from "../tensor-graph.ts";

/**
 * Values between two layers, for a batch of N examples.
 *
 * A row is one `[N, size]` matrix. A picture is one or more `[N * positions, channels]` matrices, one for each part
 * of `positions`: all positions in reading order, or the four *phases* that a 2x2 pooling compares.
 */
export interface Activation {
  readonly parts: readonly Value[];
  /** For each part, its positions as `y * width + x`; a row has none. */
  readonly positions: readonly Int32Array[];
}

export interface ParameterSpec {
  /** PyTorch's name. */
  readonly name: string;
  /** In PyTorch's order. */
  readonly shape: readonly number[];
  /** In the training graph's order. */
  readonly engineShape: readonly number[];
  /** Where in PyTorch's array the training graph's value number `i` lies. */
  readonly sourceOf: (i: number) => number;
  /** How many inputs flow into one output: what the spread of first values depends on. */
  readonly fanIn: number;
}

/** Names of a layer's parameters in a graph, by the end of their name: `weight`, `bias`. */
export type ParameterValues = Readonly<Record<string, Value>>;

export interface TrainingContext {
  readonly graph: TensorGraph;
  readonly batchSize: number;
  readonly parameters: ParameterValues;
  /** The order of positions the next layer needs. */
  readonly wanted: "reading order" | "phases";
  /** False for a layer that reads the network's input, which no gradient has to reach. */
  readonly needsInputGradient: boolean;
}

/** The gradient of the loss with respect to an activation's parts, in the same order. */
export type Gradient = readonly Value[];

export interface Backward {
  /** Absent where it is not needed. */
  readonly input?: Gradient;
  /** By the end of the parameter's name, in the training graph's order. */
  readonly parameters: ParameterValues;
}

interface Trained {
  readonly output: Activation;
  readonly backward: (gradient: Gradient) => Backward;
}

export interface Op<L extends Layer> {
  /** @throws TypeError when the layer cannot follow what comes before it. */
  outputShape(layer: L, input: Shape): Shape;
  parameters(layer: L, input: Shape): readonly ParameterSpec[];
  /** Emits the layer for training. */
  train(layer: L, shape: Shape, input: Activation, context: TrainingContext): Trained;
  /** Emits the layer for inference, in PyTorch's order of axes `[batch, channels, height, width]`. */
  infer(layer: L, shape: Shape, input: Value, builder: GraphBuilder, parameters: ParameterValues): Value;
}
