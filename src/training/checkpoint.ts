/** A run's state after an epoch, as a file that proves itself whole. */
import { createHash } from "node:crypto";
import type { EpochRecord, Progress } from "./progress.ts";
import type { RunRecord } from "./run-record.ts";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors.ts";

export interface Checkpoint {
  /** What is trained, on what and with what. */
  readonly record: RunRecord;
  readonly progress: Progress;
}

/** All that is needed to go on: weights, the optimizer's state, the best weights, the history, and what was trained. */
export function writeCheckpoint({ record, progress }: Checkpoint): Uint8Array {
  const { state, history, bestEpoch, best } = progress;
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
  const metadata = {
    step: `${state.step}`,
    bestEpoch: `${bestEpoch}`,
    history: JSON.stringify(history),
    record: JSON.stringify(record),
  };
  return writeSafetensors({ tensors, metadata: { ...metadata, sha256: checksum({ tensors, metadata }) } });
}

/** @throws TypeError saying what is damaged */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const { sha256, ...rest } = metadata;
  if (sha256 !== checksum({ tensors, metadata: rest }))
    throw new TypeError("its checksum is not that of its bytes");
  const {
    parameters,
    buffers,
    "best.parameters": bestParameters,
    "best.buffers": bestBuffers,
    ...optimizer
  } = Object.fromEntries(Object.entries(tensors).map(([name, { data }]) => [name, data]));
  return {
    record: JSON.parse(rest["record"]!) as RunRecord,
    progress: {
      state: { step: Number(rest["step"]), parameters: parameters!, buffers: buffers!, optimizer },
      history: JSON.parse(rest["history"]!) as EpochRecord[],
      bestEpoch: Number(rest["bestEpoch"]),
      best: { parameters: bestParameters!, buffers: bestBuffers! },
    },
  };
}

/** The SHA-256 of the file as it would be without a checksum in it. */
function checksum(file: TensorFile): string {
  return createHash("sha256").update(writeSafetensors(file)).digest("hex");
}
