/** A process of its own that trains folds: `fold-process.ts` and the line to it. */
import { type ChildProcess, fork } from "node:child_process";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FoldError } from "../errors.ts";
import type { FoldOutcome, FoldTask } from "./train-fold.ts";

/** What the process says while it trains a fold. */
export type FoldMessage =
  | { readonly kind: "epoch"; readonly epoch: number }
  | { readonly kind: "done"; readonly outcome: FoldOutcome }
  | { readonly kind: "failed"; readonly message: string };

export interface FoldTrainer {
  /** One fold at a time. @throws FoldError when the fold cannot be trained, or the process ends. */
  train(task: FoldTask, onEpoch: (epoch: number) => void): Promise<FoldOutcome>;
  /** Ends the process, whatever it is doing. */
  stop(): void;
}

const HERE = fileURLToPath(import.meta.url);
/** `.js` when built. From sources the process needs `tsx`, which Node looks up from its working directory. */
const EXTENSION = extname(HERE);
const FROM_SOURCES = { execArgv: ["--import", "tsx"], cwd: dirname(HERE) };

/** The process ends with this one, however this one ends: its channel closes. */
export function startFoldTrainer(): FoldTrainer {
  const child = fork(join(dirname(HERE), `fold-process${EXTENSION}`), {
    // Pictures travel as bytes, not as JSON.
    serialization: "advanced",
    ...(EXTENSION === ".ts" && FROM_SOURCES),
  });
  return {
    train: (task, onEpoch) => outcomeOf(child, task, onEpoch),
    stop() {
      child.kill("SIGKILL");
    },
  };
}

function outcomeOf(
  child: ChildProcess,
  task: FoldTask,
  onEpoch: (epoch: number) => void,
): Promise<FoldOutcome> {
  return new Promise<FoldOutcome>((resolve, reject) => {
    const ended = (code: number | null, signal: string | null): void =>
      reject(
        new FoldError(`its process ended (${signal ?? `exit code ${code}`}); try again, with fewer --jobs`),
      );
    if (child.exitCode !== null || child.signalCode !== null) ended(child.exitCode, child.signalCode);
    const failed = (cause: Error): void => reject(new FoldError(cause.message, { cause }));
    const heard = (message: FoldMessage): void => {
      switch (message.kind) {
        case "epoch":
          onEpoch(message.epoch);
          break;
        case "done":
          forget();
          resolve(message.outcome);
          break;
        case "failed":
          forget();
          reject(new FoldError(message.message));
      }
    };
    const forget = (): void => void child.off("exit", ended).off("error", failed).off("message", heard);
    child.on("exit", ended).on("error", failed).on("message", heard);
    child.send(task);
  });
}
