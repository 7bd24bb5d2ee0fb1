/** The training loop. */
import {
  chooseLowering,
  createOptimizer,
  createRandom,
  createTrainer,
  initialWeights,
  type LoweringChoice,
  type Trainer,
  type Weights,
} from "../learning/index.ts";
import { learningRateAt } from "../learning/schedules/schedule.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { type BatchSource, openBatchSource } from "./batches/source.ts";
import type { Example } from "./datasets/dataset.ts";
import { DivergedError, RecipeError } from "./errors.ts";
import { type EpochRecord, isOver, type Progress, withEpoch } from "./progress.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { besideStart } from "./start.ts";
import type { Teacher } from "./teacher.ts";
import type { TrainEvent } from "./train-events.ts";
import { createClock, type TrainingClock } from "./training-clock.ts";
import { validate } from "./validate.ts";

export interface TrainNetworkOptions {
  readonly recipe: Recipe;
  readonly runtime: Runtime;
  readonly training: readonly Example[];
  readonly validation: readonly Example[];
  /** How the step is compiled; chosen here when left out. */
  readonly lowering?: LoweringChoice;
  /** Threads that prepare batches ahead; 0, the default, prepares them between steps. The batches are the same. */
  readonly workers?: number;
  /** Of a recipe whose loss is distillation. */
  readonly teacher?: Teacher | undefined;
  /** First weights, instead of the recipe's initialisation. */
  readonly start?: Weights | undefined;
  /** Where an unfinished run stood. */
  readonly from?: Progress;
  readonly report?: (event: TrainEvent) => void;
  /** Called after every epoch with all that is needed to go on from there. */
  readonly save?: (progress: Progress) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Trains to the recipe's last epoch, or until it stops early, and keeps the epoch that is best on validation.
 * @throws DivergedError when the loss is no longer a number; the signal's reason when it is aborted
 */
export async function trainNetwork(options: TrainNetworkOptions): Promise<Progress> {
  const { recipe, runtime, training, validation, workers = 0, report = () => {} } = options;
  const trainer = await startTrainer(options);
  const batches = openBatchSource(training, recipe, workers);
  const clock = createClock(recipe.epochs, training.length);
  let progress = options.from;
  try {
    while (!isOver(progress, recipe)) {
      const started = performance.now();
      const epoch = (progress?.history.length ?? 0) + 1;
      const learnt = await runEpoch(trainer, options, { epoch, progress, batches, clock });
      const [state, weights] = [trainer.state(), trainer.weights()];
      const scores = await validate(runtime, recipe, { weights, examples: validation });
      assertFinite(scores.validationLoss, {
        epoch,
        images: training.length,
        learningRate: learnt.learningRate,
      });
      const seconds = (performance.now() - started) / 1000;
      const record: EpochRecord = { epoch, ...learnt, ...scores, seconds };
      progress = withEpoch(progress, record, { state, weights, keep: recipe.keep });
      await options.save?.(progress);
      const best = progress.bestEpoch === epoch;
      report({
        kind: "epoch",
        ...record,
        epochs: recipe.epochs,
        best,
        secondsLeft: clock.secondsLeft(epoch, 0),
      });
    }
    return { ...progress!, best: finished(progress!.best, options) };
  } finally {
    await Promise.all([batches.close(), trainer.release()]);
  }
}

/** What is kept of the best epoch, or its mean with the first weights where the recipe gives these a share. */
function finished(best: Weights, { recipe, start }: TrainNetworkOptions): Weights {
  const share = recipe.start?.share;
  return start && share !== undefined ? besideStart(best, start, share) : best;
}

async function startTrainer(options: TrainNetworkOptions): Promise<Trainer> {
  const { recipe, runtime, teacher, from, report = () => {} } = options;
  const { network, loss, initialisation, seed } = recipe;
  if (loss.kind === "distillation" && !teacher)
    throw new RecipeError(
      `${recipe.name}: its teacher may have seen the people it would be tested on; evaluate it under ck-frames`,
    );
  const { lowering, description } = options.lowering ?? (await chooseLowering(runtime, recipe));
  report({ kind: "lowering", description });
  const optimizer = createOptimizer(recipe.optimizer, recipe);
  const start = from?.state ?? options.start ?? initialWeights(network, createRandom(seed), initialisation);
  return createTrainer(runtime, { network, optimizer, loss, start, seed, lowering });
}

interface Epoch {
  readonly epoch: number;
  readonly progress: Progress | undefined;
  readonly batches: BatchSource;
  readonly clock: TrainingClock;
}

async function runEpoch(
  trainer: Trainer,
  { recipe, training, teacher, report = () => {}, signal }: TrainNetworkOptions,
  { epoch, progress, batches, clock }: Epoch,
): Promise<Pick<EpochRecord, "loss" | "learningRate" | "imagesPerSecond">> {
  const { epochs, learningRate: peak } = recipe;
  const losses = progress?.history.map(({ validationLoss }) => validationLoss) ?? [];
  const stepsPerEpoch = Math.ceil(training.length / recipe.batchSize);
  let [step, images, lossSum, learningRate] = [(epoch - 1) * stepsPerEpoch, 0, 0, peak];
  clock.startEpoch();
  for await (const batch of batches.epoch(epoch)) {
    signal?.throwIfAborted();
    learningRate = learningRateAt(recipe.schedule, { peak, step, stepsPerEpoch, epochs, losses });
    const taught = teacher ? { ...batch, teacher: await teacher.logits(batch.images) } : batch;
    const loss = await trainer.step(taught, learningRate);
    assertFinite(loss, { epoch, images, learningRate });
    step += 1;
    images += batch.count;
    lossSum += loss * batch.count;
    const pace = { imagesPerSecond: clock.speed(images), secondsLeft: clock.secondsLeft(epoch, images) };
    report({
      kind: "step",
      epoch,
      epochs,
      images,
      imagesInEpoch: training.length,
      loss: lossSum / images,
      ...pace,
    });
  }
  return { loss: lossSum / images, learningRate, imagesPerSecond: clock.speed(images) };
}

/** @throws DivergedError when a loss is none */
function assertFinite(
  loss: number,
  { epoch, images, learningRate }: { epoch: number; images: number; learningRate: number },
): void {
  if (Number.isFinite(loss)) return;
  const kept = epoch > 1 ? `; what epoch ${epoch - 1} reached is kept` : "";
  throw new DivergedError(
    `the loss became NaN or infinite in epoch ${epoch} after ${images} images; try a learning rate below ${learningRate}${kept}`,
  );
}
