/** Where a run stands: its epochs, and which of them is the best. */
import type { TrainerState, Weights } from "../learning/index.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** One epoch: a line of `history.jsonl`. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number;
  /** Average training loss over the epoch's images, in nats, each measured before the step that learnt from it. */
  readonly loss: number;
  /** Of the epoch's last step. */
  readonly learningRate: number;
  /** Fractions, 0..1, on the validation part. */
  readonly validationAccuracy: number;
  readonly validationBalancedAccuracy: number;
  readonly validationMacroF1: number;
  readonly validationLoss: number;
  /** Training alone, without validation. */
  readonly imagesPerSecond: number;
  /** Training and validation. */
  readonly seconds: number;
}

/** Where a run stands after some epochs. */
export interface Progress {
  readonly state: TrainerState;
  readonly history: readonly EpochRecord[];
  /** From 1; of equals, the latest. */
  readonly bestEpoch: number;
  /** The weights of the best epoch, in PyTorch's order. */
  readonly best: Weights;
}

/** How good an epoch was on validation, by the measure that the recipe names; more is better. */
const QUALITY: Readonly<Record<Recipe["keep"], (epoch: EpochRecord) => number>> = {
  accuracy: ({ validationAccuracy }) => validationAccuracy,
  balancedAccuracy: ({ validationBalancedAccuracy }) => validationBalancedAccuracy,
  macroF1: ({ validationMacroF1 }) => validationMacroF1,
  loss: ({ validationLoss }) => -validationLoss,
};

/** After one more epoch, which left the trainer in `state`; `weights` are what was validated. */
export function withEpoch(
  before: Progress | undefined,
  record: EpochRecord,
  { state, weights, keep }: { state: TrainerState; weights: Weights; keep: Recipe["keep"] },
): Progress {
  const history = [...(before?.history ?? []), record];
  const quality = QUALITY[keep];
  const beaten = before !== undefined && quality(before.history[before.bestEpoch - 1]!) > quality(record);
  return beaten
    ? { state, history, bestEpoch: before.bestEpoch, best: before.best }
    : { state, history, bestEpoch: record.epoch, best: weights };
}

/** Whether all epochs are done, or so many have passed without a better one that the recipe stops early. */
export function isOver(
  progress: Progress | undefined,
  { epochs, earlyStopping, keep }: Pick<Recipe, "epochs" | "earlyStopping" | "keep">,
): boolean {
  if (!progress) return false;
  const { history } = progress;
  if (history.length >= epochs) return true;
  if (!earlyStopping) return false;
  const qualities = history.map(QUALITY[keep]);
  // An epoch that is only as good as an earlier one is no progress.
  const firstBest = qualities.indexOf(Math.max(...qualities)) + 1;
  return history.length - firstBest >= earlyStopping.patience;
}
