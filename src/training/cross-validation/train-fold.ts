/** One fold of a cross-validation: a recipe trained on some people, and what its model says about others. */
import { buildInferenceGraph, type Weights } from "../../learning/index.ts";
import { softmax } from "../../recognition/expression.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { fitLabelTemperature } from "../calibrate.ts";
import type { Example } from "../datasets/dataset.ts";
import { howToAsk } from "../model-input.ts";
import { predict } from "../predict.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { trainNetwork } from "../training-loop.ts";
import { adjustForPriors } from "../write-model.ts";

export interface FoldTask {
  readonly recipe: Recipe;
  readonly training: readonly Example[];
  /** First weights, where the recipe names some. */
  readonly start?: Weights | undefined;
  /** Chooses the epoch and the temperature. */
  readonly validation: readonly Example[];
  readonly test: readonly Example[];
}

export interface FoldOutcome {
  /** The epoch whose weights were tested, from 1. */
  readonly bestEpoch: number;
  /** Fitted on the validation part. */
  readonly temperature: number;
  /** Calibrated probabilities of each test example, in their order. */
  readonly probabilities: readonly (readonly number[])[];
}

/** Adjusts and calibrates as a run's model is. @throws DivergedError */
export async function trainFold(
  { recipe, start, training, validation, test }: FoldTask,
  runtime: Runtime,
  onEpoch: (epoch: number) => void = () => {},
): Promise<FoldOutcome> {
  const progress = await trainNetwork({
    recipe,
    runtime,
    start,
    training,
    validation,
    report: (event) => event.kind === "epoch" && onEpoch(event.epoch),
  });
  const weights = await adjustForPriors({ recipe, progress, runtime, training, validation });
  const model = await runtime.load(buildInferenceGraph(recipe.network, weights, recipe));
  const asked = howToAsk(recipe);
  const temperature = fitLabelTemperature(await predict(model, validation, asked), validation);
  const logits = await predict(model, test, asked);
  await model.release();
  const probabilities = logits.map((row) => [...softmax(row, temperature)]);
  return { bestEpoch: progress.bestEpoch, temperature, probabilities };
}
