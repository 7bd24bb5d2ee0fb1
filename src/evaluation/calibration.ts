/** Whether probabilities mean what they say. */
import { argmax } from "./prediction.ts";
import { quantile } from "./statistics.ts";

/** Examples of like confidence, together. */
export interface ReliabilityBin {
  readonly examples: number;
  /** Mean probability of the class that was named, 0..1. */
  readonly confidence: number;
  /** The share of them that was right, 0..1. */
  readonly accuracy: number;
}

/**
 * How confidences are put into bins: of equal width between 0 and 1, or of equal mass, cut at quantiles (numpy's linear
 * ones), so that each holds about as many examples. Equal confidences always share a bin; its upper edge belongs to it.
 */
export type Binning = "equalWidth" | "equalMass";

export const CALIBRATION_BINS = 15;

/**
 * Points of the reliability curve of the class that was named, by rising confidence; empty bins are left out.
 * scikit-learn's `calibration_curve` gives the same points.
 * @param probabilities one row per example
 * @param truth class indices
 */
export function reliabilityCurve(
  probabilities: readonly ArrayLike<number>[],
  truth: ArrayLike<number>,
  binning: Binning,
  bins = CALIBRATION_BINS,
): ReliabilityBin[] {
  const tops = probabilities.map((row) => argmax(row));
  const confidences = tops.map((top, i) => probabilities[i]![top]!);
  const edges = innerEdges(confidences, binning, bins);
  const members = Array.from({ length: bins }, () => ({ examples: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = members[edges.filter((edge) => edge < confidence).length]!;
    bin.examples += 1;
    bin.confidence += confidence;
    bin.right += tops[i] === truth[i] ? 1 : 0;
  });
  return members
    .filter(({ examples }) => examples > 0)
    .map(({ examples, confidence, right }) => ({
      examples,
      confidence: confidence / examples,
      accuracy: right / examples,
    }));
}

/**
 * Expected calibration error of the class that was named (Naeini et al. 2015; Guo et al. 2017): the mean distance
 * between confidence and accuracy over bins, weighed by their examples, 0..1.
 */
export function expectedCalibrationError(curve: readonly ReliabilityBin[]): number {
  const count = curve.reduce((sum, { examples }) => sum + examples, 0);
  return curve.reduce(
    (sum, { examples, confidence, accuracy }) => sum + (examples / count) * Math.abs(confidence - accuracy),
    0,
  );
}

function innerEdges(confidences: readonly number[], binning: Binning, bins: number): number[] {
  const sorted = [...confidences].sort((a, b) => a - b);
  return Array.from({ length: bins - 1 }, (_, i) => {
    const share = (i + 1) / bins;
    return binning === "equalWidth" ? share : quantile(sorted, share);
  });
}
