/** One fold of a cross-validation: a recipe trained on some people, and what its model says about others. */
import { fitTemperature } from "../../evaluation/index.ts";
import { buildInferenceGraph } from "../../learning/index.ts";
import { softmax } from "../../recognition/expression.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import type { Example } from "../datasets/dataset.ts";
import { inputOf } from "../model-input.ts";
import { predict } from "../predict.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { trainNetwork } from "../training-loop.ts";

export interface FoldTask {
  readonly recipe: Recipe;
  readonly training: readonly Example[];
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

/** @throws DivergedError */
export async function trainFold(
  { recipe, training, validation, test }: FoldTask,
  runtime: Runtime,
  onEpoch: (epoch: number) => void = () => {},
): Promise<FoldOutcome> {
  const { best, bestEpoch } = await trainNetwork({
    recipe,
    runtime,
    training,
    validation,
    report: (event) => event.kind === "epoch" && onEpoch(event.epoch),
  });
  const model = await runtime.load(buildInferenceGraph(recipe.network, best, recipe));
  const input = inputOf(recipe);
  const temperature = fitTemperature(
    await predict(model, validation, { input }),
    validation.map(({ target }) => target),
  );
  const logits = await predict(model, test, { input });
  await model.release();
  return { bestEpoch, temperature, probabilities: logits.map((row) => [...softmax(row, temperature)]) };
}
