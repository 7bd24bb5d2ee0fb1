import { argmax, measureLabels } from "../../evaluation/index.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { Scores } from "../evaluation.ts";

/** What a model said about one example, and what is right. */
export interface Prediction {
  readonly label: number;
  /** Over the labels, summing to 1. */
  readonly probabilities: ArrayLike<number>;
}

export function score(
  predictions: readonly Prediction[],
  labels: readonly Expression[],
  of: Scores["of"],
): Scores {
  const { perClass, ...metrics } = measureLabels(
    predictions.map(({ label }) => label),
    predictions.map(({ probabilities }) => argmax(probabilities)),
    labels.length,
  );
  return { of, ...metrics, perClass: perClass.map((scores, i) => ({ label: labels[i]!, ...scores })) };
}
