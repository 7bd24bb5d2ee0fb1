/**
 * Thresholds of conformal sets. A set holds every label whose probability reaches the label's threshold, so that the right
 * one is in at least `coverage` of new sets, on average, as long as new examples are drawn as the calibration examples were.
 *
 * With one threshold for all labels (Sadinle, Lei & Wasserman 2019) sets are smallest, and rare labels are left out of most
 * of theirs. With one for each label (Mondrian; Vovk 2012) each label is covered alike, but a label with a dozen examples gets
 * a threshold that puts it into nearly every set. In between, thresholds go by the labels' shares (prevalence-adjusted
 * softmax; Ding, Fermanian & Salmon 2025, arXiv 2507.06867): one quantile, fitted on all examples, and still a threshold for
 * each label.
 */
import { labelSet } from "../recognition/expression.ts";
import { argmax } from "./prediction.ts";
import { mean } from "./statistics.ts";

/** Probabilities of examples that nothing was trained on, with their labels. */
export interface CalibrationExamples {
  /** One row for each example. */
  readonly probabilities: readonly ArrayLike<number>[];
  /** Class indices. */
  readonly truth: readonly number[];
  readonly classes: number;
}

export interface SetThresholds {
  /** For each class, 0..1. */
  readonly thresholds: readonly number[];
  /** The power of a label's share that its threshold goes by: 0 is one threshold for all. */
  readonly strength: number;
}

/** A finer choice would follow the accidents of the calibration part. */
const STRENGTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * The quantile that a score of the right label falls below in at most `1 - coverage` of new examples.
 *
 * @param trueScores of the right label of each calibration example
 * @param coverage 0..1; 0 is returned, which puts every label in, when there are too few examples for it
 */
export function conformalThreshold(trueScores: ArrayLike<number>, coverage: number): number {
  const sorted = Float64Array.from(trueScores).sort();
  const misses = Math.floor((1 - coverage) * (sorted.length + 1) + 1e-9);
  return misses === 0 ? 0 : sorted[misses - 1]!;
}

/**
 * For each label `t * share ** strength`, with one `t` for all: the rarer a label, the less of it is asked for. That the most
 * likely label is in its set whatever its threshold (`labelSet`) is part of what is fitted, so that sets are no larger for it.
 */
export function prevalenceThresholds(
  { probabilities, truth, classes }: CalibrationExamples,
  coverage: number,
  strength: number,
): number[] {
  const scale = sharesOf(truth, classes).map((share) => share ** strength);
  const scores = truth.map((label, i) => scoreOf(probabilities[i]!, label) / scale[label]!);
  const common = conformalThreshold(scores, coverage);
  return scale.map((factor) => Math.min(1, common * factor));
}

/** One threshold fitted for each label by itself: 0 for a label with too few examples. */
export function mondrianThresholds(
  { probabilities, truth, classes }: CalibrationExamples,
  coverage: number,
): number[] {
  return Array.from({ length: classes }, (_, c) =>
    conformalThreshold(
      truth.flatMap((label, i) => (label === c ? [scoreOf(probabilities[i]!, c)] : [])),
      coverage,
    ),
  ).map((threshold) => Math.min(1, threshold));
}

/** Its probability; the most likely label reaches any threshold. */
function scoreOf(probabilities: ArrayLike<number>, label: number): number {
  return argmax(probabilities) === label ? Number.POSITIVE_INFINITY : probabilities[label]!;
}

/**
 * Thresholds as even over labels as sets of `largestMean` labels allow, on average. The strength is chosen on the examples
 * that the quantile is fitted on; of eleven strengths, that moves coverage by less than its own chance.
 */
export function fitSetThresholds(
  examples: CalibrationExamples,
  coverage: number,
  largestMean: number,
): SetThresholds {
  const candidates = STRENGTHS.map((strength) => ({
    strength,
    thresholds: prevalenceThresholds(examples, coverage, strength),
  }));
  const small = candidates.filter(
    ({ thresholds }) =>
      mean(examples.probabilities.map((row) => labelSet(row, thresholds).length)) <= largestMean,
  );
  return small.at(-1) ?? candidates[0]!;
}

/** A label that does not occur counts as half an example: nothing is known of it, and its share is not 0. */
function sharesOf(truth: readonly number[], classes: number): number[] {
  return Array.from({ length: classes }, (_, c) => {
    const examples = truth.filter((label) => label === c).length;
    return Math.max(0.5, examples) / truth.length;
  });
}
