import { bootstrapIntervals, groupGaps, measure, type Prediction } from "../../evaluation/index.ts";
import { createRandom } from "../../learning/index.ts";
import type { EvaluationPart } from "../evaluation.ts";

/** The bootstrap draws the same people or examples at every call. */
const SEED = 0;

/** Counts predictions. @param classes how many labels there are */
export function evaluationPart(
  title: string,
  of: EvaluationPart["of"],
  predictions: readonly Prediction[],
  classes: number,
): EvaluationPart {
  const groups = groupGaps(predictions, createRandom(SEED));
  return {
    title,
    of,
    predictions,
    metrics: measure(predictions, classes),
    intervals: bootstrapIntervals(predictions, classes, createRandom(SEED)),
    ...(groups.length > 0 && { groups }),
  };
}

/** The same numbers on pictures that the training part holds no copy of. */
export function withoutTwins(predictions: readonly Prediction[], classes: number): EvaluationPart {
  const fresh = predictions.filter(({ hasTrainingTwin }) => !hasTrainingTwin);
  return evaluationPart("without pictures that have a copy in the training part", "images", fresh, classes);
}
