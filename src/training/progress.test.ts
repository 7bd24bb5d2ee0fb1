import { expect, it } from "vitest";
import { type EpochRecord, isOver, type Progress, withEpoch } from "./progress.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** A run whose epochs have this validation accuracy; the loss is the other way round. */
function runOf(accuracies: readonly number[], keep: Recipe["keep"] = "accuracy"): Progress {
  let progress: Progress | undefined;
  for (const [i, accuracy] of accuracies.entries()) {
    const record: EpochRecord = {
      ...{ epoch: i + 1, loss: 1, learningRate: 0.1, imagesPerSecond: 1, seconds: 1 },
      ...{ validationAccuracy: accuracy, validationBalancedAccuracy: 0, validationMacroF1: 0 },
      validationLoss: 1 - accuracy,
    };
    const weights = { parameters: Float32Array.of(i + 1), buffers: new Float32Array() };
    const state = { step: i + 1, ...weights, optimizer: {} };
    progress = withEpoch(progress, record, { state, weights, keep });
  }
  return progress!;
}
const over = (accuracies: readonly number[], patience: number | null) =>
  isOver(runOf(accuracies), {
    epochs: 6,
    keep: "accuracy",
    earlyStopping: patience === null ? null : { patience },
  });

it("the best epoch is the latest of the best by the measure that is kept, with its weights", () => {
  expect(runOf([0.5, 0.7, 0.6])).toMatchObject({ bestEpoch: 2, best: { parameters: Float32Array.of(2) } });
  expect(runOf([0.5, 0.7, 0.7])).toMatchObject({ bestEpoch: 3, best: { parameters: Float32Array.of(3) } });
  expect(runOf([0.5, 0.7, 0.6], "loss")).toMatchObject({ bestEpoch: 2 });
  expect(runOf([0.5, 0.7, 0.6], "macroF1")).toMatchObject({ bestEpoch: 3 });
});

it("a run is over after its epochs, or after so many that were no better", () => {
  expect(isOver(undefined, { epochs: 1, keep: "accuracy", earlyStopping: null })).toBe(false);
  expect(over([0.1, 0.2, 0.3, 0.4, 0.5], null)).toBe(false);
  expect(over([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], null)).toBe(true);
  expect(over([0.1, 0.3, 0.2], 2)).toBe(false);
  expect(over([0.1, 0.3, 0.2, 0.2], 2)).toBe(true);
  // As good is no better.
  expect(over([0.1, 0.3, 0.3, 0.3], 2)).toBe(true);
  expect(over([0.1, 0.3, 0.2, 0.4], 2)).toBe(false);
});
