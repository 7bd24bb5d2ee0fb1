/**
 * How far a score would move with other people or examples: percentile bootstrap (Efron & Tibshirani 1993, ch. 13).
 * Pictures of one person are not independent, so people are drawn, not pictures, wherever they are known.
 */
import { accuracy, balancedAccuracy, countConfusions } from "./confusion-matrix.ts";
import { precisionRecall, presentClasses } from "./precision-recall.ts";
import { type Prediction, predictedClass } from "./prediction.ts";
import { brierOf, isAmongTop, logLossOf } from "./probability-scores.ts";
import { mean, quantile } from "./statistics.ts";

/** The scores that get an interval, each as defined in `Metrics`. */
export const HEADLINE_SCORES = [
  "accuracy",
  "balancedAccuracy",
  "macroPrecision",
  "macroRecall",
  "macroF1",
  "weightedF1",
  "top2Accuracy",
  "logLoss",
  "brier",
] as const;

export type HeadlineScore = (typeof HEADLINE_SCORES)[number];
export type HeadlineScores = Readonly<Record<HeadlineScore, number>>;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Intervals {
  /** The share of such intervals that hold the true value, if the bootstrap's assumptions do. */
  readonly level: number;
  readonly resamples: number;
  /** What was drawn with replacement, and how many of them there are. */
  readonly of: "people" | "examples";
  readonly units: number;
  readonly scores: Readonly<Record<HeadlineScore, Interval>>;
}

/** Uniform whole numbers in [0, limit); what a seeded generator gives. */
export interface Draws {
  integer(limit: number): number;
}

export interface BootstrapOptions {
  /** Default: 0.95. */
  readonly level?: number;
  /** Default: 1000. */
  readonly resamples?: number;
}

export type Resampled = Pick<Prediction, "label" | "probabilities" | "person">;

/** Percentile intervals of the headline's scores. The same draws give the same intervals. */
export function bootstrapIntervals(
  predictions: readonly Resampled[],
  classes: number,
  draws: Draws,
  { level = 0.95, resamples = 1000 }: BootstrapOptions = {},
): Intervals {
  const scoresOf = headlineScorer(predictions, classes);
  const units = resamplingUnits(predictions);
  const samples = Array.from({ length: resamples }, () => scoresOf(resample(units.members, draws)));
  const scores = Object.fromEntries(
    HEADLINE_SCORES.map((name) => [
      name,
      percentileInterval(
        samples.map((sample) => sample[name]),
        level,
      ),
    ]),
  ) as Record<HeadlineScore, Interval>;
  return { level, resamples, of: units.of, units: units.members.length, scores };
}

/** Of the mean of a value that each example has, by person where all are known. */
export function intervalOfMean(
  values: readonly number[],
  examples: readonly Pick<Prediction, "person">[],
  draws: Draws,
  { level = 0.95, resamples = 1000 }: BootstrapOptions = {},
): Interval {
  const { members } = resamplingUnits(examples);
  const samples = Array.from({ length: resamples }, () =>
    mean(resample(members, draws).map((i) => values[i]!)),
  );
  return percentileInterval(samples, level);
}

/**
 * How large a share of others may be mistaken when not one of `units` was: where nothing differs, resamples cannot say. The upper
 * end of the exact binomial interval (Clopper and Pearson 1934), about 3 / units at a level of 0.95.
 */
export function unseenShare(units: number, level: number): number {
  return 1 - (1 - level) ** (1 / units);
}

/** The middle `level` of the values. */
export function percentileInterval(values: readonly number[], level: number): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}

export interface ResamplingUnits {
  readonly of: Intervals["of"];
  /** For each unit, the indices of its examples. */
  readonly members: readonly (readonly number[])[];
}

/** People where every example has one, else the examples themselves. */
export function resamplingUnits(predictions: readonly Pick<Prediction, "person">[]): ResamplingUnits {
  const byPerson = new Map<string, number[]>();
  predictions.forEach(({ person }, i) => {
    if (person === undefined) return;
    const members = byPerson.get(person);
    if (members) members.push(i);
    else byPerson.set(person, [i]);
  });
  if (predictions.every(({ person }) => person !== undefined))
    return { of: "people", members: [...byPerson.values()] };
  return { of: "examples", members: predictions.map((_, i) => [i]) };
}

/** As many units as there are, drawn with replacement; the indices of their examples. */
export function resample(members: readonly (readonly number[])[], draws: Draws): number[] {
  return members.flatMap(() => members[draws.integer(members.length)]!);
}

/** Scores any selection of the predictions, given as indices, without looking at the probabilities again. */
export function headlineScorer(
  predictions: readonly Resampled[],
  classes: number,
): (indices: readonly number[]) => HeadlineScores {
  const truth = predictions.map(({ label }) => label);
  const named = predictions.map(predictedClass);
  // A selection without a rare class must not be averaged over fewer of them: that would be another score.
  const labels = presentClasses(countConfusions(truth, named, classes));
  const inTop2 = predictions.map(({ probabilities, label }) => (isAmongTop(probabilities, label, 2) ? 1 : 0));
  const logLosses = predictions.map(({ probabilities, label }) => logLossOf(probabilities, label));
  const briers = predictions.map(({ probabilities, label }) => brierOf(probabilities, label));
  return (indices) => {
    const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
    for (const i of indices) matrix[truth[i]!]![named[i]!]! += 1;
    const { macro, weighted } = precisionRecall(matrix, { labels });
    const meanOf = (values: readonly number[]): number =>
      indices.reduce((sum, i) => sum + values[i]!, 0) / indices.length;
    return {
      accuracy: accuracy(matrix),
      balancedAccuracy: balancedAccuracy(matrix),
      macroPrecision: macro.precision,
      macroRecall: macro.recall,
      macroF1: macro.f1,
      weightedF1: weighted.f1,
      top2Accuracy: meanOf(inTop2),
      logLoss: meanOf(logLosses),
      brier: meanOf(briers),
    };
  };
}
