/**
 * Trains a recipe anew for every fold, several folds at a time, each in a process with one thread.
 *
 * Each fold's predictions are kept in the run's folder, so that a stopped evaluation goes on and a second one is quick.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Fold } from "../../evaluation/index.ts";
import type { CkPlusExample } from "../datasets/ckplus.ts";
import { FoldError } from "../errors.ts";
import type { EvaluateEvent } from "../evaluation.ts";
import type { Recipe } from "../recipes/recipe.ts";
import type { Start } from "../start.ts";
import { type FoldPrediction, readFoldResult, writeFoldResult } from "./fold-results.ts";
import { type FoldTrainer, startFoldTrainer } from "./fold-trainer.ts";
import type { FoldOutcome } from "./train-fold.ts";

export interface CrossValidationOptions {
  readonly recipe: Recipe;
  /** First weights, where the recipe names some. They must never have seen the folds' pictures. */
  readonly start?: Start | undefined;
  readonly folds: readonly Fold<CkPlusExample>[];
  /** Where results are kept, one file for each fold. */
  readonly folder: string;
  /** Processes at a time; by default as many as there are cores. */
  readonly jobs?: number | undefined;
  readonly report: (event: EvaluateEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The predictions for the test part of every fold, in the folds' order.
 * @throws FoldError naming the fold that cannot be trained; the signal's reason when it is aborted. Folds that were done are kept.
 */
export async function crossValidate(options: CrossValidationOptions): Promise<(readonly FoldPrediction[])[]> {
  const { recipe, start, folds, folder, jobs = availableParallelism() } = options;
  const pathOf = ({ name }: Fold<CkPlusExample>): string => join(folder, `${name}.json`);
  const known = await Promise.all(folds.map((fold) => readFoldResult(pathOf(fold), { recipe, start }, fold)));
  const results = known.map((result) => result?.predictions);
  const missing = [...folds.keys()].filter((index) => !known[index]);
  const progress = createProgress(options, missing.length);
  await inProcesses(missing, Math.min(jobs, missing.length), options.signal, async (index, trainer) => {
    const fold = folds[index]!;
    const { training, validation, test } = fold;
    const parts = { training, validation, test };
    const outcome = await trainer
      .train({ recipe, start: start?.weights, ...parts }, (epoch) => progress.epoch(fold.name, epoch))
      .catch((cause: Error) => {
        throw new FoldError(`fold ${fold.name}: ${cause.message}`, { cause });
      });
    const predictions = predictionsOf(fold, outcome);
    const { bestEpoch, temperature } = outcome;
    const result = { recipe, start: start?.sha256, bestEpoch, temperature, predictions };
    await writeFoldResult(pathOf(fold), result, fold);
    results[index] = predictions;
    progress.done(fold.name);
  });
  return results.map((predictions) => predictions!);
}

/** Runs `work` for every task, in as many processes as there are `jobs`. The first error, or an abort, ends them all. */
async function inProcesses<Task>(
  tasks: readonly Task[],
  jobs: number,
  signal: AbortSignal | undefined,
  work: (task: Task, trainer: FoldTrainer) => Promise<void>,
): Promise<void> {
  signal?.throwIfAborted();
  const left = tasks.values();
  const trainers = Array.from({ length: jobs }, startFoldTrainer);
  const stop = (): void => {
    for (const trainer of trainers) trainer.stop();
  };
  signal?.addEventListener("abort", stop);
  try {
    await Promise.all(
      trainers.map(async (trainer) => {
        for (const task of left) await work(task, trainer);
      }),
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
}

function predictionsOf(
  { test }: Fold<CkPlusExample>,
  { probabilities }: FoldOutcome,
): readonly FoldPrediction[] {
  return test.map(({ name, person, sequence, label }, i) => ({
    name,
    person,
    sequence,
    label,
    probabilities: probabilities[i]!,
  }));
}

interface FoldProgress {
  epoch(fold: string, epoch: number): void;
  done(fold: string): void;
}

/** Reports at once, and after every epoch and fold. */
function createProgress(
  { folds, recipe: { epochs }, report }: CrossValidationOptions,
  missing: number,
): FoldProgress {
  const started = performance.now();
  const running = new Map<string, number>();
  let [trained, epochsDone] = [0, 0];
  function tell(): void {
    const secondsEach = (performance.now() - started) / 1000 / epochsDone;
    report({
      kind: "folds",
      folds: folds.length,
      done: folds.length - missing + trained,
      trained,
      running: [...running].map(([fold, epoch]) => ({ fold, epoch, epochs })),
      ...(epochsDone > 0 && { secondsLeft: secondsEach * (missing * epochs - epochsDone) }),
    });
  }
  tell();
  return {
    epoch(fold, epoch) {
      running.set(fold, epoch);
      epochsDone += 1;
      tell();
    },
    done(fold) {
      running.delete(fold);
      trained += 1;
      tell();
    },
  };
}
