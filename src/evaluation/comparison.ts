/** Two models on the same examples: where they differ, by how much, and whether that may be chance. */
import {
  type BootstrapOptions,
  type Draws,
  HEADLINE_SCORES,
  type HeadlineScore,
  headlineScorer,
  type Interval,
  type Intervals,
  percentileInterval,
  type Resampled,
  resample,
  resamplingUnits,
} from "./bootstrap.ts";
import { type McNemar, mcnemar } from "./mcnemar.ts";
import { predictedClass } from "./prediction.ts";

export interface ScoreDifference {
  readonly first: number;
  readonly second: number;
  /** Second less first. */
  readonly difference: number;
  /** Of the difference: both models scored on the same draws. */
  readonly interval: Interval;
}

export interface Comparison extends Pick<Intervals, "level" | "resamples" | "of" | "units"> {
  readonly examples: number;
  readonly bothRight: number;
  readonly bothWrong: number;
  readonly mcnemar: McNemar;
  readonly scores: Readonly<Record<HeadlineScore, ScoreDifference>>;
}

/**
 * @param first,second predictions for the same examples in the same order
 * @throws TypeError when lengths or labels differ
 */
export function comparePredictions(
  first: readonly Resampled[],
  second: readonly Resampled[],
  classes: number,
  draws: Draws,
  { level = 0.95, resamples = 1000 }: BootstrapOptions = {},
): Comparison {
  if (first.length !== second.length || first.some(({ label }, i) => label !== second[i]!.label))
    throw new TypeError("comparePredictions: needs predictions for the same examples in the same order");
  const scorers = [headlineScorer(first, classes), headlineScorer(second, classes)] as const;
  const units = resamplingUnits(first);
  const samples = Array.from({ length: resamples }, () => {
    const indices = resample(units.members, draws);
    return scorers.map((scorer) => scorer(indices));
  });
  const whole = scorers.map((scorer) => scorer([...first.keys()]));
  const differenceOf = (name: HeadlineScore): ScoreDifference => {
    const [one, other] = whole.map((scores) => scores[name]);
    const differences = samples.map(([a, b]) => b![name] - a![name]);
    return {
      first: one!,
      second: other!,
      difference: other! - one!,
      interval: percentileInterval(differences, level),
    };
  };
  return {
    ...agreement(first, second),
    scores: Object.fromEntries(
      HEADLINE_SCORES.map((name) => [name, differenceOf(name)]),
    ) as Comparison["scores"],
    level,
    resamples,
    of: units.of,
    units: units.members.length,
  };
}

function agreement(
  first: readonly Resampled[],
  second: readonly Resampled[],
): Pick<Comparison, "examples" | "bothRight" | "bothWrong" | "mcnemar"> {
  const isRight = (prediction: Resampled): boolean => predictedClass(prediction) === prediction.label;
  const outcomes = first.map((prediction, i) => [isRight(prediction), isRight(second[i]!)] as const);
  const count = (one: boolean, other: boolean): number =>
    outcomes.filter(([a, b]) => a === one && b === other).length;
  return {
    examples: first.length,
    bothRight: count(true, true),
    bothWrong: count(false, false),
    mcnemar: mcnemar(count(true, false), count(false, true)),
  };
}
