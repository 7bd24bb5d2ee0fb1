import {
  bootstrapIntervals,
  groupGaps,
  intervalOfMean,
  measure,
  measureSets,
  type Prediction,
} from "../../evaluation/index.ts";
import { createRandom } from "../../learning/index.ts";
import { type Expression, labelSet } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { EvaluationPart, PartSets } from "../evaluation.ts";

/** The bootstrap draws the same people or examples at every call. */
const SEED = 0;

/** What the probabilities of a model are made into sets by. */
export interface SetRule {
  readonly labels: readonly Expression[];
  readonly conformal: ModelManifest["conformal"];
}

/**
 * Counts predictions.
 * @param classes how many labels there are
 * @param sets where sets are to be scored, too
 */
export function evaluationPart(
  title: string,
  of: EvaluationPart["of"],
  predictions: readonly Prediction[],
  classes: number,
  sets?: SetRule,
): EvaluationPart {
  const groups = groupGaps(predictions, createRandom(SEED));
  return {
    title,
    of,
    predictions,
    metrics: measure(predictions, classes),
    intervals: bootstrapIntervals(predictions, classes, createRandom(SEED)),
    ...(sets && { sets: partSets(predictions, sets) }),
    ...(groups.length > 0 && { groups }),
  };
}

/** The same numbers on pictures that the training part holds no copy of. */
export function withoutTwins(
  predictions: readonly Prediction[],
  classes: number,
  sets?: SetRule,
): EvaluationPart {
  const fresh = predictions.filter(({ hasTrainingTwin }) => !hasTrainingTwin);
  return evaluationPart(
    "without pictures that have a copy in the training part",
    "images",
    fresh,
    classes,
    sets,
  );
}

function partSets(predictions: readonly Prediction[], { labels, conformal }: SetRule): PartSets {
  const thresholds = labels.map((label) => conformal.thresholds[label] ?? Number.POSITIVE_INFINITY);
  const sets = predictions.map(({ probabilities }) => labelSet(probabilities, thresholds));
  const truth = predictions.map(({ label }) => label);
  const covered = sets.map((set, i) => (set.includes(truth[i]!) ? 1 : 0));
  const sizes = sets.map((set) => set.length);
  return {
    promised: conformal.coverage,
    ...measureSets(sets, truth, labels.length),
    intervals: {
      coverage: intervalOfMean(covered, predictions, createRandom(SEED)),
      meanSize: intervalOfMean(sizes, predictions, createRandom(SEED)),
    },
  };
}
