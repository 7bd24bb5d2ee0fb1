/** Writes a trained network as an ordinary ONNX model: what ships, and what validation runs. */
import { bytesOf, GraphBuilder, type Value } from "../onnx/graph.ts";
import { toFloat16 } from "./float16.ts";
import { expectRow, type Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import { type ParameterEntry, placeLayers } from "./parameters.ts";

export const INPUT_NAME = "image";
export const OUTPUT_NAME = "logits";

export interface InferenceGraphOptions {
  /** `float16` halves the file; the runtime turns weights back into float32 once, when it loads. */
  readonly weights?: "float32" | "float16";
  /** Reads every picture and its mirror image and averages their logits: steadier, and twice the work. */
  readonly mirrorAverage?: boolean;
}

/**
 * The model `image [batch, channels, height, width] -> logits [batch, classes]`, with any batch size.
 * @param parameters all values, in PyTorch's order
 */
export function buildInferenceGraph(
  network: Network,
  parameters: Float32Array,
  { weights = "float32", mirrorAverage = false }: InferenceGraphOptions = {},
): Uint8Array {
  const builder = new GraphBuilder();
  const { channels, height, width } = network.input;
  const layers = placeLayers(network);
  const image = builder.input(INPUT_NAME, "float32", ["batch", channels, height, width]);
  let value = mirrorAverage ? builder.node("Concat", [image, mirrored(builder, image)], { axis: 0 }) : image;
  for (const { layer, input, parameters: entries } of layers) {
    const tensors = Object.fromEntries(
      entries.map((entry) => [
        entry.name.slice(entry.name.lastIndexOf(".") + 1),
        storeParameter(builder, entry, parameters, weights),
      ]),
    );
    value = opOf(layer).infer(layer, input, value, builder, tensors);
  }
  const classes = expectRow(layers.at(-1)!.output, "the network's output").size;
  const logits = mirrorAverage ? averageHalves(builder, value, classes) : value;
  builder.output(OUTPUT_NAME, "float32", ["batch", classes], logits);
  return builder.build();
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

function storeParameter(
  builder: GraphBuilder,
  { name, shape, offset, size }: ParameterEntry,
  parameters: Float32Array,
  weights: "float32" | "float16",
): Value {
  const values = parameters.subarray(offset, offset + size);
  if (weights === "float32") return builder.floats(shape, values, name);
  const half = builder.constant("float16", shape, bytesOf(toFloat16(values)), `${name}.float16`);
  const FLOAT32 = 1;
  return builder.node("Cast", [half], { to: FLOAT32 }, [name]);
}
