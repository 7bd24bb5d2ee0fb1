import {
  bufferTable,
  type Network,
  parameterTable,
  type TensorEntry,
  type Weights,
} from "../learning/index.ts";
import { WeightsError } from "./errors.ts";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors.ts";

/** The weights as PyTorch names and orders them: `torch.nn.Module.load_state_dict` takes them. */
export function writeWeights(network: Network, { parameters, buffers }: Weights): Uint8Array {
  const cutFrom = (values: Float32Array) => (entry: TensorEntry) => {
    const { name, shape, offset, size } = entry;
    return [name, { shape, data: values.slice(offset, offset + size) }] as const;
  };
  const tensors: TensorFile["tensors"] = Object.fromEntries([
    ...parameterTable(network).map(cutFrom(parameters)),
    ...bufferTable(network).map(cutFrom(buffers)),
  ]);
  return writeSafetensors({ tensors, metadata: { format: "pt" } });
}

/** Layers whose weights are not the file's. */
export interface FreshLayers {
  /** Names, as in `fc` for `fc.weight` and `fc.bias`. The file may have them in any shape, or not at all. */
  readonly layers: readonly string[];
  /** Where theirs come from: weights of the whole network. */
  readonly weights: Weights;
}

/**
 * The weights of a network from a safetensors file, such as one of PyTorch's `state_dict`.
 * @throws WeightsError naming the tensor that is missing, too many, or of another shape
 */
export function readWeights(
  network: Network,
  bytes: Uint8Array,
  source: string,
  fresh?: FreshLayers,
): Weights {
  const tensors = readTensors(bytes, source);
  const [parameters, buffers] = [parameterTable(network), bufferTable(network)];
  const isFresh = (name: string): boolean =>
    fresh?.layers.some((layer) => name.startsWith(`${layer}.`)) ?? false;
  const known = new Set([...parameters, ...buffers].map(({ name }) => name));
  const unknown = Object.keys(tensors).find((name) => !known.has(name) && !isFresh(name));
  if (unknown) throw new WeightsError(`${source}: has "${unknown}", which the recipe's network has not`);
  const fill = (table: readonly TensorEntry[], drawn: Float32Array | undefined): Float32Array => {
    const values = new Float32Array(table.reduce((sum, { size }) => sum + size, 0));
    for (const entry of table) {
      const { name, offset, size } = entry;
      const own = isFresh(name) ? drawn?.subarray(offset, offset + size) : undefined;
      values.set(own ?? tensorOf(tensors, entry, source), offset);
    }
    return values;
  };
  return {
    parameters: fill(parameters, fresh?.weights.parameters),
    buffers: fill(buffers, fresh?.weights.buffers),
  };
}

function readTensors(bytes: Uint8Array, source: string): TensorFile["tensors"] {
  try {
    return readSafetensors(bytes).tensors;
  } catch (cause) {
    throw new WeightsError(`${source}: is no whole safetensors file of float32 numbers`, { cause });
  }
}

function tensorOf(
  tensors: TensorFile["tensors"],
  { name, shape }: TensorEntry,
  source: string,
): Float32Array {
  const tensor = tensors[name];
  if (!tensor) throw new WeightsError(`${source}: has no "${name}", which the recipe's network needs`);
  if (tensor.shape.join() === shape.join()) return tensor.data;
  throw new WeightsError(
    `${source}: "${name}" is of shape ${tensor.shape.join("x")}, the recipe's network needs ${shape.join("x")}`,
  );
}
