/**
 * The program of a process that trains folds, one after another, with one thread. It is started by `fold-trainer.ts` and
 * talks to it alone; `onnxruntime-node` must be in a process's main thread, so that worker threads would not do.
 */
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import type { FoldMessage } from "./fold-trainer.ts";
import { type FoldTask, trainFold } from "./train-fold.ts";

const runtime = createNodeRuntime({ threads: 1 });

process.on("message", (task: FoldTask) => void work(task));
// Whoever gave the work is gone, or wants no more: there is nothing to save.
process.on("disconnect", () => process.exit());
// A terminal sends Ctrl-C to every process. What it means is for the first of them to say.
process.on("SIGINT", () => {});

async function work(task: FoldTask): Promise<void> {
  try {
    const outcome = await trainFold(task, await runtime, (epoch) => tell({ kind: "epoch", epoch }));
    tell({ kind: "done", outcome });
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function tell(message: FoldMessage): void {
  if (process.connected) process.send?.(message);
}
