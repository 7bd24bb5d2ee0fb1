import {
  bufferTable,
  type Network,
  parameterTable,
  type TensorEntry,
  type Weights,
} from "../learning/index.ts";
import { type TensorFile, writeSafetensors } from "./safetensors.ts";

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
