/** Writes trained networks as ordinary ONNX models: what ships, and what validation runs. */
import { bytesOf, GraphBuilder, type Value } from "../onnx/graph.ts";
import { toFloat16 } from "./float16.ts";
import { foldBatchNorm } from "./fold-batch-norm.ts";
import type { Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import {
  namedTensors,
  type PlacedLayer,
  type PlacedSimpleLayer,
  placeLayers,
  type Weights,
} from "./parameters.ts";
import { expectRow } from "./shape.ts";

export const INPUT_NAME = "image";
export const OUTPUT_NAME = "logits";

export interface InferenceGraphOptions {
  /** `float16` halves the file; the runtime turns weights back into float32 once, when it loads. */
  readonly weights?: "float32" | "float16";
  /** Reads every picture and its mirror image and averages their logits: steadier, and twice the work. */
  readonly mirrorAverage?: boolean;
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
  return buildGraph(network, (builder, image) => emitNetwork(builder, image, { network, weights }, options));
}

/**
 * An ensemble as one model: the logarithm of its members' mean probabilities, so that a softmax gives that mean.
 * @throws TypeError when there are no members, or they differ in input or classes
 */
export function buildEnsembleGraph(
  members: readonly TrainedNetwork[],
  options: InferenceGraphOptions = {},
): Uint8Array {
  const [first] = members;
  if (!first) throw new TypeError("ensemble: needs at least one member");
  const describe = ({ network }: TrainedNetwork) =>
    `${JSON.stringify(network.input)} to ${classesOf(network)} classes`;
  const other = members.findIndex((member) => describe(member) !== describe(first));
  if (other > 0)
    throw new TypeError(
      `ensemble: member ${other + 1} goes from ${describe(members[other]!)}, the first from ${describe(first)}`,
    );
  return buildGraph(first.network, (builder, image) => {
    const probabilities = members.map((member, i) =>
      builder.node("Softmax", [emitNetwork(builder, image, member, options, `member${i + 1}.`)], { axis: 1 }),
    );
    return builder.node("Log", [builder.node("Mean", probabilities)]);
  });
}

function buildGraph(network: Network, emit: (builder: GraphBuilder, image: Value) => Value): Uint8Array {
  const builder = new GraphBuilder();
  const { channels, height, width } = network.input;
  const image = builder.input(INPUT_NAME, "float32", ["batch", channels, height, width]);
  const logits = emit(builder, image);
  builder.output(OUTPUT_NAME, "float32", ["batch", classesOf(network)], logits);
  return builder.build();
}

function classesOf(network: Network): number {
  return expectRow(placeLayers(network).at(-1)!.output, "the network's output").size;
}

/** @param prefix before the names of tensors, where there are several networks in one model */
function emitNetwork(
  builder: GraphBuilder,
  image: Value,
  trained: TrainedNetwork,
  { weights: precision = "float32", mirrorAverage = false }: InferenceGraphOptions,
  prefix = "",
): Value {
  const { network, weights } = foldBatchNorm(trained.network, trained.weights);
  const tensors = namedTensors(network, weights);
  const input = mirrorAverage
    ? builder.node("Concat", [image, mirrored(builder, image)], { axis: 0 })
    : image;
  const emitTensors = ({ parameters, buffers }: PlacedSimpleLayer) =>
    Object.fromEntries(
      [...parameters, ...buffers].map(({ key, name, shape }) => [
        key,
        storeTensor(builder, `${prefix}${name}`, shape, tensors.get(name)!, precision),
      ]),
    );
  const emitChain = (layers: readonly PlacedLayer[], value: Value): Value =>
    layers.reduce((flowing, placed) => {
      if (placed.kind === "simple")
        return opOf(placed.layer).infer(placed.layer, placed.input, flowing, builder, emitTensors(placed));
      return builder.node("Add", [emitChain(placed.body, flowing), emitChain(placed.shortcut, flowing)]);
    }, value);
  const logits = emitChain(placeLayers(network), input);
  return mirrorAverage ? averageHalves(builder, logits, classesOf(network)) : logits;
}

/** Reverses the last axis, from left to right. */
function mirrored(builder: GraphBuilder, image: Value): Value {
  const [last, beforeFirst, axis, step] = [-1, -(2 ** 31), 3, -1].map((n) => builder.integers([n]));
  return builder.node("Slice", [image, last!, beforeFirst!, axis!, step!]);
}

/** The mean of the first and the second half of a batch. */
function averageHalves(builder: GraphBuilder, value: Value, classes: number): Value {
  const halves = builder.node("Reshape", [value, builder.integers([2, -1, classes])]);
  return builder.node("ReduceMean", [halves], { axes: [0], keepdims: 0 });
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
