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
}

/**
 * The model `image [batch, channels, height, width] -> logits [batch, classes]`, with any batch size.
 * @param parameters all values, in PyTorch's order
 */
export function buildInferenceGraph(
  network: Network,
  parameters: Float32Array,
  { weights = "float32" }: InferenceGraphOptions = {},
): Uint8Array {
  const builder = new GraphBuilder();
  const { channels, height, width } = network.input;
  const layers = placeLayers(network);
  let value = builder.input(INPUT_NAME, "float32", ["batch", channels, height, width]);
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
  builder.output(OUTPUT_NAME, "float32", ["batch", classes], value);
  return builder.build();
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
