/** The training loop. */
import { argmax, meanCrossEntropy, measureLabels } from "../evaluation/index.ts";
import {
  buildInferenceGraph,
  createOptimizer,
  createRandom,
  createTrainer,
  initialWeights,
  type Trainer,
  type TrainerState,
  type Weights,
} from "../learning/index.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { epochBatches } from "./batches.ts";
import type { Example } from "./datasets/dataset.ts";
import { DivergedError } from "./errors.ts";
import { inputOf } from "./model-input.ts";
import { predict } from "./predict.ts";
import type { EpochRecord, TrainEvent } from "./progress.ts";
import type { Recipe } from "./recipes/recipe.ts";

export interface TrainNetworkOptions {
  readonly recipe: Recipe;
  readonly runtime: Runtime;
  readonly training: readonly Example[];
  readonly validation: readonly Example[];
  /** Where an interrupted run stood. */
  readonly from?: Progress;
  readonly report?: (event: TrainEvent) => void;
  /** Called after every epoch with all that is needed to go on from there. */
  readonly save?: (progress: Progress) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** Where a run stands after some epochs. */
export interface Progress {
  readonly state: TrainerState;
  readonly history: readonly EpochRecord[];
  readonly bestEpoch: number;
  /** The weights of the best epoch, in PyTorch's order. */
  readonly best: Weights;
}

/**
 * Trains to the recipe's last epoch and keeps the epoch that is best on validation; of equals, the later one.
 * @throws DivergedError when the loss is no longer a number; the signal's reason when it is aborted
 */
export async function trainNetwork(options: TrainNetworkOptions): Promise<Progress> {
  const { recipe, runtime, training, validation, from, report = () => {} } = options;
  const { network, epochs, seed } = recipe;
  const start = from?.state ?? initialWeights(network, createRandom(seed), recipe.initialisation);
  const optimizer = createOptimizer({ kind: "adam" });
  const trainer = await createTrainer(runtime, { network, optimizer, start, seed });
  const clock = createClock(recipe, training.length);
  let progress = from;

  for (let epoch = (progress?.history.length ?? 0) + 1; epoch <= epochs; epoch += 1) {
    const learnt = await runEpoch(trainer, options, { epoch, clock });
    const [state, weights] = [trainer.state(), trainer.weights()];
    const scores = await validate(runtime, recipe, { weights, examples: validation });
    const record: EpochRecord = { epoch, ...learnt, ...scores };
    progress = withEpoch(progress, record, { state, weights, keep: recipe.keep });
    await options.save?.(progress);
    const best = progress.bestEpoch === epoch;
    report({ kind: "epoch", epochs, best, secondsLeft: clock.secondsLeft(epoch, 0), ...record });
  }
  await trainer.release();
  return progress!;
}

async function runEpoch(
  trainer: Trainer,
  { recipe, training, report = () => {}, signal }: TrainNetworkOptions,
  { epoch, clock }: { epoch: number; clock: Clock },
): Promise<Pick<EpochRecord, "loss" | "learningRate" | "imagesPerSecond">> {
  const { epochs } = recipe;
  let [images, lossSum] = [0, 0];
  let learningRate = recipe.learningRate;
  clock.startEpoch();
  for (const batch of epochBatches(training, recipe, epoch)) {
    signal?.throwIfAborted();
    learningRate = learningRateAt(recipe, epoch - 1 + images / training.length);
    const loss = await trainer.step(batch, learningRate);
    if (!Number.isFinite(loss)) throw new DivergedError(divergence(epoch, images, learningRate));
    images += batch.count;
    lossSum += loss * batch.count;
    const pace = { imagesPerSecond: clock.speed(images), secondsLeft: clock.secondsLeft(epoch, images) };
    report({ kind: "step", epoch, epochs, images, imagesInEpoch: training.length, loss, ...pace });
  }
  return { loss: lossSum / images, learningRate, imagesPerSecond: clock.speed(images) };
}

function divergence(epoch: number, images: number, learningRate: number): string {
  return `the loss became NaN or infinite in epoch ${epoch} after ${images} images; try a learning rate below ${learningRate}`;
}

/** @param epochsDone may be a fraction */
function learningRateAt({ learningRate, schedule, epochs }: Recipe, epochsDone: number): number {
  if (schedule === "constant") return learningRate;
  return (learningRate * (1 + Math.cos((Math.PI * epochsDone) / epochs))) / 2;
}

/** Scores the model that would be written, less its calibration: the inference graph, not the training graph. */
async function validate(
  runtime: Runtime,
  recipe: Recipe,
  { weights, examples }: { weights: Weights; examples: readonly Example[] },
): Promise<Pick<EpochRecord, "validationAccuracy" | "validationMacroF1" | "validationLoss">> {
  const model = await runtime.load(buildInferenceGraph(recipe.network, weights, recipe));
  const logits = await predict(model, examples, { input: inputOf(recipe) });
  await model.release();
  const decided = examples.flatMap(({ label }, i) => (label === undefined ? [] : [{ label, i }]));
  const scores = measureLabels(
    decided.map(({ label }) => label),
    decided.map(({ i }) => argmax(logits[i]!)),
    examples[0]!.target.length,
  );
  return {
    validationAccuracy: scores.accuracy,
    validationMacroF1: scores.macro.f1,
    validationLoss: meanCrossEntropy(
      logits,
      examples.map(({ target }) => target),
    ),
  };
}

function withEpoch(
  before: Progress | undefined,
  record: EpochRecord,
  { state, weights, keep }: { state: TrainerState; weights: Weights; keep: Recipe["keep"] },
): Progress {
  const history = [...(before?.history ?? []), record];
  const score = ({ validationAccuracy, validationMacroF1 }: EpochRecord): number =>
    keep === "accuracy" ? validationAccuracy : validationMacroF1;
  const beaten = before !== undefined && score(before.history[before.bestEpoch - 1]!) > score(record);
  return beaten
    ? { state, history, bestEpoch: before.bestEpoch, best: before.best }
    : { state, history, bestEpoch: record.epoch, best: weights };
}

interface Clock {
  startEpoch(): void;
  /** Images per second in this epoch's training. */
  speed(images: number): number;
  /** For the whole run, at the speed so far, time for validation included. */
  secondsLeft(epoch: number, images: number): number;
}

function createClock({ epochs }: Recipe, imagesInEpoch: number): Clock {
  const started = performance.now();
  let [epochStarted, firstEpoch] = [started, 0];
  return {
    startEpoch() {
      epochStarted = performance.now();
    },
    speed: (images) => (images * 1000) / (performance.now() - epochStarted),
    secondsLeft(epoch, images) {
      firstEpoch ||= epoch;
      const wholeEpochs = images === 0 ? epoch : epoch - 1;
      const done = (wholeEpochs - firstEpoch + 1) * imagesInEpoch + images;
      const left = (epochs - wholeEpochs) * imagesInEpoch - images;
      return ((performance.now() - started) / 1000 / done) * left;
    },
  };
}
