import {
  bufferTable,
  type Network,
  parameterTable,
  type TensorEntry,
  type Weights,
} from "../learning/index.ts";
import { RunError } from "./errors.ts";
import type { EpochRecord } from "./progress.ts";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors.ts";
import type { Progress } from "./training-loop.ts";

/** All that is needed to go on training: parameters, the optimizer's state, the best parameters and the history. */
export function writeCheckpoint({ state, history, bestEpoch, best }: Progress): Uint8Array {
  const vectors = {
    parameters: state.parameters,
    buffers: state.buffers,
    "best.parameters": best.parameters,
    "best.buffers": best.buffers,
    ...state.optimizer,
  };
  const tensors = Object.fromEntries(
    Object.entries(vectors).map(([name, data]) => [name, { shape: [data.length], data }]),
  );
  const metadata = { step: `${state.step}`, bestEpoch: `${bestEpoch}`, history: JSON.stringify(history) };
  return writeSafetensors({ tensors, metadata });
}

/** @throws RunError naming the file when it is damaged */
export function readCheckpoint(bytes: Uint8Array, path: string): Progress {
  const { tensors, metadata } = readWhole(bytes, path);
  const {
    parameters,
    buffers,
    "best.parameters": bestParameters,
    "best.buffers": bestBuffers,
    ...optimizer
  } = Object.fromEntries(Object.entries(tensors).map(([name, { data }]) => [name, data]));
  return {
    state: { step: Number(metadata["step"]), parameters: parameters!, buffers: buffers!, optimizer },
    history: JSON.parse(metadata["history"]!) as EpochRecord[],
    bestEpoch: Number(metadata["bestEpoch"]),
    best: { parameters: bestParameters!, buffers: bestBuffers! },
  };
}

function readWhole(bytes: Uint8Array, path: string): TensorFile {
  try {
    return readSafetensors(bytes);
  } catch (cause) {
    throw new RunError(`${path}: is damaged; delete its folder and train again`, { cause });
  }
}

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
