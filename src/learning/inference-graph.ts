/** Writes trained networks as ordinary ONNX models: what ships, and what validation runs. */
import { bytesOf, GraphBuilder, type Value } from "../onnx/graph.ts";
import { toFloat16 } from "./float16.ts";
import { foldBatchNorm, isLinear } from "./fold-batch-norm.ts";
import type { Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import {
  namedTensors,
  type PlacedLayer,
  type PlacedSimpleLayer,
  placeLayers,
  type Weights,
} from "./parameters.ts";
import { type InputRanges, quantizeValues, storeQuantized } from "./quantisation/quantize.ts";
import { expectRow } from "./shape.ts";

export const INPUT_NAME = "image";
export const OUTPUT_NAME = "logits";

export interface InferenceGraphOptions {
  /**
   * `float16` halves the file; the runtime turns weights back into float32 once, when it loads. `int8` quarters it:
   * convolutions and dense layers compute with whole numbers, and need `inputRanges`.
   */
  readonly weights?: "float32" | "float16" | "int8";
  /** From `measureInputRanges`, on pictures like those to come. */
  readonly inputRanges?: InputRanges;
}

export interface TrainedNetwork {
  readonly network: Network;
  readonly weights: Weights;
}

/** The model `image [batch, channels, height, width] -> logits [batch, classes]`, with any batch size. */
export function buildInferenceGraph(
  network: Network,
  weights: Weights,
  options: InferenceGraphOptions = {},
): Uint8Array {
  return buildEnsembleGraph([{ network, weights }], options);
}

/**
 * An ensemble as one model: the logarithm of its members' mean probabilities, so that a softmax gives that mean. A single
 * member's logits are left as they are.
 * @throws TypeError when there are no members, they differ in input or classes, or ranges are missing for `int8`
 */
export function buildEnsembleGraph(
  members: readonly TrainedNetwork[],
  options: InferenceGraphOptions = {},
): Uint8Array {
  return emitGraph(members, options).build();
}

/**
 * The same model with two outputs more for every convolution and dense layer: the least and the largest value of each
 * picture that flows into it, `low.<name>` and `high.<name>`, `[batch]`.
 */
export function buildRangesGraph(members: readonly TrainedNetwork[]): Uint8Array {
  const inputs = new Map<string, Value>();
  const builder = emitGraph(members, {}, (name, value) => inputs.set(name, value));
  for (const [name, value] of inputs) {
    const rows = builder.node("Flatten", [value], { axis: 1 });
    for (const [bound, operator] of [
      ["low", "ReduceMin"],
      ["high", "ReduceMax"],
    ] as const)
      builder.output(
        `${bound}.${name}`,
        "float32",
        ["pictures"],
        builder.node(operator, [rows], { axes: [1], keepdims: 0 }),
      );
  }
  return builder.build();
}

/** Told of every layer that multiplies by weights: its name and what flows into it. */
type Observer = (name: string, input: Value) => void;

function emitGraph(
  members: readonly TrainedNetwork[],
  options: InferenceGraphOptions,
  observe?: Observer,
): GraphBuilder {
  const first = expectAlike(members);
  const builder = new GraphBuilder();
  const { channels, height, width } = first.network.input;
  const image = builder.input(INPUT_NAME, "float32", ["batch", channels, height, width]);
  const emitMember = (member: TrainedNetwork, prefix: string) =>
    emitNetwork(builder, image, member, { ...options, prefix, observe });
  const logits =
    members.length === 1
      ? emitMember(first, "")
      : logMean(
          builder,
          members.map((member, i) => emitMember(member, `member${i + 1}.`)),
        );
  builder.output(OUTPUT_NAME, "float32", ["batch", classesOf(first.network)], logits);
  return builder;
}

function expectAlike(members: readonly TrainedNetwork[]): TrainedNetwork {
  const [first] = members;
  if (!first) throw new TypeError("ensemble: needs at least one member");
  const describe = ({ network }: TrainedNetwork) =>
    `${JSON.stringify(network.input)} to ${classesOf(network)} classes`;
  const other = members.findIndex((member) => describe(member) !== describe(first));
  if (other > 0)
    throw new TypeError(
      `ensemble: member ${other + 1} goes from ${describe(members[other]!)}, the first from ${describe(first)}`,
    );
  return first;
}

function logMean(builder: GraphBuilder, logits: readonly Value[]): Value {
  const probabilities = logits.map((member) => builder.node("Softmax", [member], { axis: 1 }));
  return builder.node("Log", [builder.node("Mean", probabilities)]);
}

function classesOf(network: Network): number {
  return expectRow(placeLayers(network).at(-1)!.output, "the network's output").size;
}

interface EmitOptions extends InferenceGraphOptions {
  /** Before the names of tensors, where there are several networks in one model. */
  readonly prefix: string;
  readonly observe: Observer | undefined;
}

function emitNetwork(
  builder: GraphBuilder,
  image: Value,
  trained: TrainedNetwork,
  options: EmitOptions,
): Value {
  const { network, weights } = foldBatchNorm(trained.network, trained.weights);
  const tensors = namedTensors(network, weights);
  const emitChain = (layers: readonly PlacedLayer[], value: Value): Value =>
    layers.reduce((flowing, placed) => {
      if (placed.kind === "simple") return emitLayer(builder, placed, flowing, tensors, options);
      return builder.node("Add", [emitChain(placed.body, flowing), emitChain(placed.shortcut, flowing)]);
    }, value);
  return emitChain(placeLayers(network), image);
}

function emitLayer(
  builder: GraphBuilder,
  placed: PlacedSimpleLayer,
  input: Value,
  tensors: ReadonlyMap<string, Float32Array>,
  { weights = "float32", inputRanges, prefix, observe }: EmitOptions,
): Value {
  const { layer, title, parameters, buffers } = placed;
  const op = opOf(layer);
  const name = `${prefix}${title}`;
  if (isLinear(layer)) {
    observe?.(name, input);
    if (weights === "int8") {
      const range = inputRanges?.get(name);
      if (!range) throw new TypeError(`int8: no range was measured of what flows into ${name}`);
      const stored = storeQuantized(builder, prefix, placed, tensors, range);
      return op.infer(layer, placed.input, quantizeValues(builder, input, range), builder, stored);
    }
  }
  const precision = weights === "float16" ? "float16" : "float32";
  const stored = [...parameters, ...buffers].map(({ key, name, shape }) => [
    key,
    storeTensor(builder, `${prefix}${name}`, shape, tensors.get(name)!, precision),
  ]);
  return op.infer(layer, placed.input, input, builder, Object.fromEntries(stored));
}

function storeTensor(
  builder: GraphBuilder,
  name: string,
  shape: readonly number[],
  values: Float32Array,
  precision: "float32" | "float16",
): Value {
  if (precision === "float32") return builder.floats(shape, values, name);
  const half = builder.constant("float16", shape, bytesOf(toFloat16(values)), `${name}.float16`);
  const FLOAT32 = 1;
  return builder.node("Cast", [half], { to: FLOAT32 }, [name]);
}
