/** All numbers of an evaluation. What each means, and where it is undefined: docs/evaluation.md. */
import { CALIBRATION_BINS, expectedCalibrationError, reliabilityCurve } from "./calibration.ts";
import {
  accuracy,
  balancedAccuracy,
  type ConfusionMatrix,
  cohensKappa,
  countConfusions,
  matthewsCorrelation,
} from "./confusion-matrix.ts";
import {
  type ClassScores,
  type PrecisionRecall,
  precisionRecall,
  type ZeroDivision,
} from "./precision-recall.ts";
import { type Prediction, predictedClass } from "./prediction.ts";
import { binaryBrier, brierOf, logLossOf, topKAccuracy } from "./probability-scores.ts";
import { averagePrecision, rocAuc } from "./ranking.ts";
import { mean, sum } from "./statistics.ts";
import { type VoteAgreement, voteAgreement } from "./vote-agreement.ts";

/** What can be said of the named classes alone. */
export interface LabelMetrics extends PrecisionRecall {
  readonly examples: number;
  /** A fraction, 0..1, as all that follow without a word. */
  readonly accuracy: number;
  /** The mean recall of the classes that occur. */
  readonly balancedAccuracy: number;
  /** Up to 1, 0 for chance; null where all is of one class. */
  readonly cohensKappa: number | null;
  /** -1..1, 0 for chance. */
  readonly matthewsCorrelation: number;
  /** Counts: row is the true class, column the predicted one. */
  readonly confusionMatrix: ConfusionMatrix;
}

export interface ClassMetrics extends ClassScores {
  /** One against the rest; null where no example, or every one, is of this class. */
  readonly rocAuc: number | null;
  /** One against the rest; null where no example is of this class. */
  readonly averagePrecision: number | null;
  /** Mean squared error of this class's probability. */
  readonly brier: number;
}

/** Averages over classes; null where one of them is. */
export interface ClassAverages {
  readonly macro: number | null;
  /** Each class counts as often as it occurs. */
  readonly weighted: number | null;
}

export interface Metrics extends LabelMetrics {
  readonly perClass: readonly ClassMetrics[];
  readonly top2Accuracy: number;
  readonly rocAuc: ClassAverages;
  readonly averagePrecision: ClassAverages;
  /** In nats. */
  readonly logLoss: number;
  /** Summed over classes, 0..2. */
  readonly brier: number;
  /** Over 15 bins. */
  readonly expectedCalibrationError: { readonly equalWidth: number; readonly equalMass: number };
  /** Where examples have votes. */
  readonly votes?: VoteAgreement;
}

/** What measuring needs of a prediction. */
export type Scored = Pick<Prediction, "label" | "probabilities" | "votes">;

/**
 * @throws TypeError for no predictions, a label that is no class, or a row of other than `classes` probabilities
 */
export function measure(predictions: readonly Scored[], classes: number): Metrics {
  const rows = predictions.map(({ probabilities }) => probabilities);
  const odd = rows.findIndex((row) => row.length !== classes);
  if (odd >= 0)
    throw new TypeError(
      `measure: example ${odd} has ${rows[odd]!.length} probabilities for ${classes} classes`,
    );
  const truth = predictions.map(({ label }) => label);
  const labelMetrics = measureLabels(truth, predictions.map(predictedClass), classes);
  const perClass = labelMetrics.perClass.map((scores, c) => ({
    ...scores,
    ...oneAgainstRest(rows, truth, c),
  }));
  const calibrationError = (binning: "equalWidth" | "equalMass"): number =>
    expectedCalibrationError(reliabilityCurve(rows, truth, binning, CALIBRATION_BINS));
  const votes = voteAgreement(predictions);
  return {
    ...labelMetrics,
    perClass,
    top2Accuracy: topKAccuracy(rows, truth, 2),
    rocAuc: averagesOf(perClass, ({ rocAuc }) => rocAuc),
    averagePrecision: averagesOf(perClass, ({ averagePrecision }) => averagePrecision),
    logLoss: mean(rows.map((row, i) => logLossOf(row, truth[i]!))),
    brier: mean(rows.map((row, i) => brierOf(row, truth[i]!))),
    expectedCalibrationError: {
      equalWidth: calibrationError("equalWidth"),
      equalMass: calibrationError("equalMass"),
    },
    ...(votes && { votes }),
  };
}

/**
 * @param truth class indices, 0..classes-1
 * @param predicted class indices in the same order
 * @throws TypeError for lists of different length, an empty list, or an index that is no class
 */
export function measureLabels(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  zeroDivision: ZeroDivision = 0,
): LabelMetrics {
  const confusionMatrix = countConfusions(truth, predicted, classes);
  return {
    examples: truth.length,
    accuracy: accuracy(confusionMatrix),
    balancedAccuracy: balancedAccuracy(confusionMatrix),
    cohensKappa: cohensKappa(confusionMatrix),
    matthewsCorrelation: matthewsCorrelation(confusionMatrix),
    ...precisionRecall(confusionMatrix, { zeroDivision }),
    confusionMatrix,
  };
}

function oneAgainstRest(
  rows: readonly (readonly number[])[],
  truth: readonly number[],
  c: number,
): Omit<ClassMetrics, keyof ClassScores> {
  const scores = rows.map((row) => row[c]!);
  const positive = truth.map((label) => label === c);
  return {
    rocAuc: rocAuc(scores, positive),
    averagePrecision: averagePrecision(scores, positive),
    brier: binaryBrier(scores, positive),
  };
}

function averagesOf(
  classes: readonly ClassMetrics[],
  scoreOf: (metrics: ClassMetrics) => number | null,
): ClassAverages {
  const defined = classes.flatMap((metrics) => {
    const score = scoreOf(metrics);
    return score === null ? [] : [{ score, support: metrics.support }];
  });
  if (defined.length < classes.length) return { macro: null, weighted: null };
  const examples = sum(defined.map(({ support }) => support));
  return {
    macro: mean(defined.map(({ score }) => score)),
    weighted: sum(defined.map(({ score, support }) => score * support)) / examples,
  };
}
