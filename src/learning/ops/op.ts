/**
 * What every layer knows: its description, its parameters, how it is trained and how it is run. A new kind of layer is
 * one file with such an op, a line in `index.ts`, and a test of its gradient.
 *
 * A training graph is built forwards by `train`, which also returns how to build the gradient; `backward` is then called
 * from the last layer to the first.
 */
import type * as v from "valibot";
import type { GraphBuilder, Value } from "../../onnx/graph.ts";
import type { Shape } from "../shape.ts";
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

/** A parameter or a running average of a layer, in PyTorch's shape and order. */
export interface TensorSpec {
  /** The end of PyTorch's name, after the layer's: `weight`, `running_mean`. */
  readonly key: string;
  readonly shape: readonly number[];
  readonly initial: InitialValues;
}

/** `spread`: drawn at random, the wider the fewer inputs flow into one output; the recipe says by which rule. */
export type InitialValues =
  | { readonly kind: "spread"; readonly fanIn: number; readonly role: "weight" | "bias" }
  | { readonly kind: "constant"; readonly value: number };

/** A layer's tensors in a graph, by key. */
export type TensorValues = Readonly<Record<string, Value>>;

export interface TrainingContext {
  readonly graph: TensorGraph;
  /** Parameters and running averages. */
  readonly tensors: TensorValues;
  /** The order of positions the next layer would like. */
  readonly wanted: "reading order" | "phases";
  /** False for a layer that reads the network's input, which no gradient has to reach. */
  readonly needsInputGradient: boolean;
  /** `[N, size]` of 0 and `1 / keep`, drawn anew for every step; for a layer whose op declares `noise`. */
  readonly noise?: Value;
}

/** The gradient of the loss with respect to an activation's parts, in the same order. */
export type Gradient = readonly Value[];

export interface Backward {
  /** Absent where it is not needed. */
  readonly input?: Gradient;
  /** For each parameter, its gradient with as many values in PyTorch's order; the dims do not matter. */
  readonly parameters: TensorValues;
}

export interface Trained {
  readonly output: Activation;
  /** The running averages after this step, each a vector. */
  readonly buffers?: TensorValues;
  readonly backward: (gradient: Gradient) => Backward;
}

/** What is thrown away at random while training. */
export interface Noise {
  /** Values for each example. */
  readonly size: number;
  /** The share that is kept, 0..1. */
  readonly keep: number;
}

export interface Op<L> {
  /** What a recipe may say of such a layer. */
  readonly schema: v.GenericSchema<L>;
  /** Whether it treats every position by itself, so that it does not care in which order they come. */
  readonly positionwise?: boolean;
  /** @throws TypeError when the layer cannot follow what comes before it. */
  outputShape(layer: L, input: Shape): Shape;
  parameters(layer: L, input: Shape): readonly TensorSpec[];
  /** Running averages: kept with the parameters, changed by every step, but not trained. */
  buffers?(layer: L, input: Shape): readonly TensorSpec[];
  noise?(layer: L, input: Shape): Noise;
  /** Products of a weight and a value, for one example; the cheap rest is not counted. */
  multiplyAdds(layer: L, input: Shape): number;
  /** Emits the layer for training. */
  train(layer: L, shape: Shape, input: Activation, context: TrainingContext): Trained;
  /** Emits the layer for inference, in PyTorch's order of axes `[batch, channels, height, width]`. */
  infer(layer: L, shape: Shape, input: Value, builder: GraphBuilder, tensors: TensorValues): Value;
}

/** Most layers have neither parameters nor costs worth counting. */
export const WITHOUT_PARAMETERS = { parameters: () => [], multiplyAdds: () => 0 } as const;

/** PyTorch's way of naming a layer: words, digits and dots. */
export const LAYER_NAME = /^\w+(\.\w+)*$/;
