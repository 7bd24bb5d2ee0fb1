/** The scores a report leads with: what each is called, where it stands, how it is written. */
import {
  type ClassSetScores,
  type HeadlineScore,
  type Interval,
  type Intervals,
  type LabelMetrics,
  type Metrics,
  unseenShare,
} from "../../evaluation/index.ts";

import type { PartReading } from "../evaluation.ts";

/** All metrics of a model; of a baseline, which gives no probabilities, those of its labels. */
type ReportedMetrics = LabelMetrics & Partial<Omit<Metrics, keyof LabelMetrics>>;

export interface ReportedScore {
  readonly title: string;
  /** What it says, in a few words. */
  readonly meaning: string;
  /** null where it is undefined, undefined where the data set has nothing to measure it by. */
  readonly of: (metrics: ReportedMetrics) => number | null | undefined;
  readonly kind: "share" | "number";
  /** Its name among the bootstrap's intervals, where it has one. */
  readonly interval?: HeadlineScore;
}

export const REPORTED_SCORES: readonly ReportedScore[] = [
  {
    title: "accuracy",
    meaning: "the share that is right",
    of: ({ accuracy }) => accuracy,
    kind: "share",
    interval: "accuracy",
  },
  {
    title: "balanced accuracy",
    meaning: "the mean recall of the expressions that occur: rare ones count as much as frequent ones",
    of: ({ balancedAccuracy }) => balancedAccuracy,
    kind: "share",
    interval: "balancedAccuracy",
  },
  {
    title: "macro precision",
    meaning: "of what was called an expression, the share that is; mean over expressions",
    of: ({ macro }) => macro.precision,
    kind: "share",
    interval: "macroPrecision",
  },
  {
    title: "macro recall",
    meaning: "of what is an expression, the share that was found; mean over expressions",
    of: ({ macro }) => macro.recall,
    kind: "share",
    interval: "macroRecall",
  },
  {
    title: "macro F1",
    meaning: "precision and recall in one, mean over expressions",
    of: ({ macro }) => macro.f1,
    kind: "share",
    interval: "macroF1",
  },
  {
    title: "weighted F1",
    meaning: "the same, each expression counting as often as it occurs",
    of: ({ weighted }) => weighted.f1,
    kind: "share",
    interval: "weightedF1",
  },
  {
    title: "top 2",
    meaning: "the share whose label is among the two most likely",
    of: ({ top2Accuracy }) => top2Accuracy,
    kind: "share",
    interval: "top2Accuracy",
  },
  {
    title: "Cohen's kappa",
    meaning: "agreement beyond chance: 0 is chance, 1 is all",
    of: ({ cohensKappa }) => cohensKappa,
    kind: "number",
  },
  {
    title: "Matthews correlation",
    meaning: "correlation of label and reading: 0 is chance, 1 is all",
    of: ({ matthewsCorrelation }) => matthewsCorrelation,
    kind: "number",
  },
  {
    title: "ROC-AUC, macro",
    meaning: "how well probabilities rank one expression before the rest; 0.5 is chance",
    of: ({ rocAuc }) => rocAuc?.macro,
    kind: "number",
  },
  {
    title: "average precision, macro",
    meaning: "the area under precision over recall, mean over expressions",
    of: ({ averagePrecision }) => averagePrecision?.macro,
    kind: "number",
  },
  {
    title: "log loss",
    meaning: "what the right expression was given, as -ln p; lower is better",
    of: ({ logLoss }) => logLoss,
    kind: "number",
    interval: "logLoss",
  },
  {
    title: "Brier score",
    meaning: "squared error of the probabilities, 0 to 2; lower is better",
    of: ({ brier }) => brier,
    kind: "number",
    interval: "brier",
  },
  {
    title: "calibration error, equal mass",
    meaning: "mean distance of confidence and accuracy over 15 bins of as many examples each",
    of: ({ expectedCalibrationError }) => expectedCalibrationError?.equalMass,
    kind: "share",
  },
  {
    title: "calibration error, equal width",
    meaning: "the same over 15 equal ranges of confidence",
    of: ({ expectedCalibrationError }) => expectedCalibrationError?.equalWidth,
    kind: "share",
  },
  {
    title: "cross-entropy with votes",
    meaning: "how unexpected people's votes are to the model, in nats",
    of: ({ votes }) => votes?.crossEntropy,
    kind: "number",
  },
  {
    title: "entropy of votes",
    meaning: "the least the cross-entropy could be: how much people disagree among themselves",
    of: ({ votes }) => votes?.voteEntropy,
    kind: "number",
  },
  {
    title: "Jensen-Shannon from votes",
    meaning: "distance of probabilities and votes: 0 is equal, 1 shares nothing",
    of: ({ votes }) => votes?.jensenShannon,
    kind: "number",
  },
];

export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}

/** A dash for what is undefined. */
export function writeScore(value: number | null | undefined, kind: ReportedScore["kind"]): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  return kind === "share" ? percent(value) : value.toFixed(3);
}

/** "82.1 to 89.0 %". */
export function writeInterval({ low, high }: Interval, kind: ReportedScore["kind"]): string {
  return kind === "share"
    ? `${(low * 100).toFixed(1)} to ${percent(high)}`
    : `${low.toFixed(3)} to ${high.toFixed(3)}`;
}

/** "+2.5", "-0.4": a difference of shares in percentage points. */
export function writePoints(difference: number): string {
  return `${difference < 0 ? "" : "+"}${(difference * 100).toFixed(1)}`;
}

/** Precision, recall and F1 of a class, with a dash where there is nothing to divide by. */
export function writeClassScores(scores: LabelMetrics["perClass"][number]): string[] {
  const { precision, recall, f1, support, predicted } = scores;
  return [
    predicted === 0 ? "–" : percent(precision),
    support === 0 ? "–" : percent(recall),
    support + predicted === 0 ? "–" : percent(f1),
  ];
}

/** How often a class is in its own sets, how large those are, and how often it is in sets of others; with dashes where it does not occur. */
export function writeSetScores({ coverage, meanSize, wronglyNamed }: ClassSetScores): string[] {
  return [
    writeScore(coverage, "share"),
    meanSize === null ? "–" : meanSize.toFixed(2),
    writeScore(wronglyNamed, "share"),
  ];
}

/** What `writeReading` writes. */
export const READING_COLUMNS = ["found", "read", "right of those", "right of all found", "macro F1"] as const;

/** Of a part that went the whole way of the pipeline: shares, and why the others were left unread, the commonest reason first. */
export function writeReading(
  { found, pictures, read, readRightly, unread }: PartReading,
  metrics: Metrics,
): string[] {
  const reasons = Object.entries(unread)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${percent(count / pictures)}`);
  return [
    percent(found / pictures),
    percent(read / pictures),
    read === 0 ? "–" : percent(readRightly / read),
    percent(metrics.accuracy),
    percent(metrics.macro.f1),
    reasons.join(", "),
  ];
}

/** What has to be said where nothing was mistaken, and intervals are therefore of no width; else nothing. */
export function withoutMistakes({
  metrics: { accuracy },
  intervals,
}: {
  readonly metrics: Pick<Metrics, "accuracy">;
  readonly intervals?: Intervals;
}): string[] {
  if (!intervals || accuracy < 1) return [];
  const { of, units, level } = intervals;
  const share = writeScore(unseenShare(units, level), "share");
  return [
    `Not one mistake among ${units} ${of}: resamples cannot differ, and up to ${share} of other ${of} may still be misread.`,
  ];
}
