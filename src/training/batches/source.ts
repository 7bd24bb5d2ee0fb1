/** Batches, filled ahead of the step that learns from them: in threads of their own, or in this one. */

import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { classBalancedWeights } from "../../learning/index.ts";
import type { Example } from "../datasets/dataset.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { type BatchPlan, labelFrequencies, planEpoch } from "./draw.ts";
import { type EpochBatch, type Filling, fillBatch } from "./fill.ts";
import { packExamples } from "./pack.ts";
import type { WorkerTask } from "./worker.ts";

export interface BatchSource {
  /** The same batches in the same order, bit for bit, whatever the number of threads. */
  epoch(epoch: number): AsyncGenerator<EpochBatch>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Batches that each thread is ahead of the step: one being filled, one ready. */
const AHEAD = 2;
/** More threads than this fill batches faster than any step here can learn from them. */
const MOST_WORKERS = 4;

/** One thread for every four cores, and at least one: filling a batch costs far less than learning from it. */
export function defaultWorkers(): number {
  return Math.min(Math.max(Math.floor(availableParallelism() / 4), 1), MOST_WORKERS);
}

/** @param workers threads that fill batches; 0 fills them in this thread, when they are asked for */
export function openBatchSource(examples: readonly Example[], recipe: Recipe, workers: number): BatchSource {
  if (workers === 0)
    return {
      async *epoch(epoch) {
        yield* epochBatches(examples, recipe, epoch);
      },
      close: async () => {},
    };
  const task: WorkerTask = { examples: packExamples(examples), filling: fillingOf(examples, recipe) };
  const fillers = Array.from({ length: workers }, () => startFiller(task));
  return {
    epoch: (epoch) => filledAhead(planEpoch(examples, recipe, epoch), fillers),
    async close() {
      await Promise.all(fillers.map((filler) => filler.stop()));
    },
  };
}

function fillingOf(examples: readonly Example[], recipe: Recipe): Filling {
  const { seed, augmentation, mixing, normalisation, labelSmoothing, classBalance } = recipe;
  const counts = labelFrequencies(examples).map((frequency) => frequency * examples.length);
  const classWeights = classBalancedWeights(counts, classBalance ?? 0);
  return { seed, augmentation, mixing, normalisation, labelSmoothing, classWeights };
}

/** An epoch's batches, filled in this thread when they are asked for. */
export function* epochBatches(
  examples: readonly Example[],
  recipe: Recipe,
  epoch: number,
): Generator<EpochBatch> {
  const [packed, filling] = [packExamples(examples), fillingOf(examples, recipe)];
  for (const plan of planEpoch(examples, recipe, epoch)) yield fillBatch(packed, plan, filling);
}

/** Asks the threads in turn, and for so many batches ahead and no more: a slow step must not fill the memory. */
async function* filledAhead(
  plans: readonly BatchPlan[],
  fillers: readonly Filler[],
): AsyncGenerator<EpochBatch> {
  const ahead: Promise<EpochBatch>[] = [];
  for (const [i, plan] of plans.entries()) {
    ahead.push(fillers[i % fillers.length]!.fill(plan));
    if (ahead.length >= AHEAD * fillers.length) yield await ahead.shift()!;
  }
  for (const batch of ahead) yield await batch;
}

/** A thread that fills batches, one after another. */
interface Filler {
  fill(plan: BatchPlan): Promise<EpochBatch>;
  stop(): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (batch: EpochBatch) => void;
  readonly reject: (error: Error) => void;
}

function startFiller(task: WorkerTask): Filler {
  const worker = startWorker(task);
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on("message", (batch: EpochBatch) => waiting.shift()?.resolve(batch));
  worker.on("error", fail);
  worker.on("exit", () =>
    fail(new Error("the thread that fills batches has ended; try again with --workers 0")),
  );
  return {
    fill(plan) {
      const filled = new Promise<EpochBatch>((resolve, reject) => {
        waiting.push({ resolve, reject });
      });
      // Whoever waits for it hears of a failure; a batch that nobody waits for any more may fail unheard.
      filled.catch(() => {});
      if (failure) fail(failure);
      else worker.postMessage(plan);
      return filled;
    },
    stop: () => worker.terminate(),
  };
}

/** Of the same kind as this file: built, or from sources. */
function startWorker(task: WorkerTask): Worker {
  const extension = extname(fileURLToPath(import.meta.url));
  const program = new URL(`worker${extension}`, import.meta.url);
  if (extension === ".js") return new Worker(program, { workerData: task });
  // Threads do not inherit what makes Node 20 read TypeScript.
  const tsx = import.meta.resolve("tsx/esm/api");
  const readThrough = `import("${tsx}").then(({ register }) => { register(); return import("${program}"); })`;
  return new Worker(readThrough, { eval: true, workerData: task });
}
