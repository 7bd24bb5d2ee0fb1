/**
 * The program of a thread that fills batches. It imports what is pure alone: `onnxruntime-node` must not be loaded in a
 * thread, see platform/node/runtime.ts.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { BatchPlan } from "./draw.ts";
import { type Filling, fillBatch } from "./fill.ts";
import type { PackedExamples } from "./pack.ts";

export interface WorkerTask {
  readonly examples: PackedExamples;
  readonly filling: Filling;
}

const { examples, filling } = workerData as WorkerTask;
const port = parentPort!;

/** Batches are filled in the order they are asked for, and given away without being copied. */
port.on("message", (plan: BatchPlan) => {
  const batch = fillBatch(examples, plan, filling);
  const buffers = [batch.images, batch.targets, batch.weights].map(({ buffer }) => buffer as ArrayBuffer);
  port.postMessage(batch, buffers);
});
