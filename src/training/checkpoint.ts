import { type Network, parameterTable } from "../learning/index.ts";
import type { EpochRecord } from "./progress.ts";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors.ts";
import type { Fitted } from "./training-loop.ts";

/** All that is needed to go on training: parameters, the optimizer's state, the best parameters and the history. */
export function writeCheckpoint({ state, history, bestEpoch, best }: Fitted): Uint8Array {
  const vectors = { parameters: state.parameters, best, ...state.optimizer };
  const tensors = Object.fromEntries(
    Object.entries(vectors).map(([name, data]) => [name, { shape: [data.length], data }]),
  );
  const metadata = { step: `${state.step}`, bestEpoch: `${bestEpoch}`, history: JSON.stringify(history) };
  return writeSafetensors({ tensors, metadata });
}

export function readCheckpoint(bytes: Uint8Array): Fitted {
  const { tensors, metadata } = readSafetensors(bytes);
  const { parameters, best, ...optimizer } = Object.fromEntries(
    Object.entries(tensors).map(([name, { data }]) => [name, data]),
  );
  return {
    state: { step: Number(metadata["step"]), parameters: parameters!, optimizer },
    history: JSON.parse(metadata["history"]!) as EpochRecord[],
    bestEpoch: Number(metadata["bestEpoch"]),
    best: best!,
  };
}

/** The parameters as PyTorch names and orders them: `torch.nn.Module.load_state_dict` takes them. */
export function writeWeights(network: Network, parameters: Float32Array): Uint8Array {
  const tensors: TensorFile["tensors"] = Object.fromEntries(
    parameterTable(network).map(({ name, shape, offset, size }) => [
      name,
      { shape, data: parameters.slice(offset, offset + size) },
    ]),
  );
  return writeSafetensors({ tensors, metadata: { format: "pt" } });
}
