import { argmax, meanCrossEntropy, measureLabels } from "../evaluation/index.ts";
import { buildInferenceGraph, type Weights } from "../learning/index.ts";
import type { Runtime } from "../recognition/runtime.ts";
import type { Example } from "./datasets/dataset.ts";
import { howToAsk } from "./model-input.ts";
import { predict } from "./predict.ts";
import type { EpochRecord } from "./progress.ts";
import type { Recipe } from "./recipes/recipe.ts";

type ValidationScores = Pick<
  EpochRecord,
  "validationAccuracy" | "validationBalancedAccuracy" | "validationMacroF1" | "validationLoss"
>;

/** Scores the model that would be written, less its calibration: the inference graph, not the training graph. */
export async function validate(
  runtime: Runtime,
  recipe: Recipe,
  { weights, examples }: { weights: Weights; examples: readonly Example[] },
): Promise<ValidationScores> {
  const model = await runtime.load(buildInferenceGraph(recipe.network, weights, recipe));
  const logits = await predict(model, examples, howToAsk(recipe));
  await model.release();
  const decided = examples.flatMap(({ label }, i) => (label === undefined ? [] : [{ label, i }]));
  const scores = measureLabels(
    decided.map(({ label }) => label),
    decided.map(({ i }) => argmax(logits[i]!)),
    examples[0]!.target.length,
  );
  return {
    validationAccuracy: scores.accuracy,
    validationBalancedAccuracy: scores.balancedAccuracy,
    validationMacroF1: scores.macro.f1,
    validationLoss: meanCrossEntropy(
      logits,
      examples.map(({ target }) => target),
    ),
  };
}
