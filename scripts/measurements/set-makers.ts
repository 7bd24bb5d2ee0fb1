/** Ways to make probabilities into sets of labels. */
import {
  type CalibrationExamples,
  conformalThreshold,
  fitSetThresholds,
  mondrianThresholds,
  prevalenceThresholds,
} from "../../src/evaluation/conformal.ts";
import { argmax } from "../../src/evaluation/index.ts";
import { labelSet } from "../../src/recognition/expression.ts";
import { COVERAGE, LARGEST_MEAN_SET } from "../../src/training/calibrate.ts";

export type SetMaker = (calibration: CalibrationExamples) => (row: ArrayLike<number>) => number[];

function byThresholds(thresholdsOf: (calibration: CalibrationExamples) => readonly number[]): SetMaker {
  return (calibration) => {
    const thresholds = thresholdsOf(calibration);
    return (row) => labelSet(row, thresholds);
  };
}

const byShare = (strength: number): SetMaker =>
  byThresholds((calibration) => prevalenceThresholds(calibration, COVERAGE, strength));

/**
 * Adaptive sets (Romano, Sesia & Candes 2020), with a penalty for every label after the first (RAPS, Angelopoulos et al.
 * 2021): labels from the most likely down until enough probability is gathered.
 */
function adaptive(penalty: number): SetMaker {
  const scoresOf = (row: ArrayLike<number>): number[] => {
    const order = Array.from(row, (_, c) => c).sort((a, b) => row[b]! - row[a]!);
    const scores = new Array<number>(row.length);
    let gathered = 0;
    order.forEach((c, rank) => {
      gathered += row[c]!;
      scores[c] = gathered + penalty * rank;
    });
    return scores;
  };
  return ({ probabilities, truth }) => {
    // Here a high score is an unlikely label, so signs are turned.
    const likeness = truth.map((label, i) => -scoresOf(probabilities[i]!)[label]!);
    const limit = -conformalThreshold(likeness, COVERAGE);
    return (row) => {
      const set = scoresOf(row).flatMap((score, c) => (score <= limit ? [c] : []));
      return set.length > 0 ? set : [argmax(row)];
    };
  };
}

export const SET_MAKERS: Readonly<Record<string, SetMaker>> = {
  "one threshold for all": byShare(0),
  "by share, power 0.25": byShare(0.25),
  "by share, power 0.5": byShare(0.5),
  "by share, power 0.75": byShare(0.75),
  "by share, power 1": byShare(1),
  [`**by share, as even as ${LARGEST_MEAN_SET} expressions allow**`]: byThresholds(
    (calibration) => fitSetThresholds(calibration, COVERAGE, LARGEST_MEAN_SET).thresholds,
  ),
  "each expression by itself (Mondrian)": byThresholds((calibration) =>
    mondrianThresholds(calibration, COVERAGE),
  ),
  "adaptive (APS)": adaptive(0),
  "adaptive, penalty 0.1 (RAPS)": adaptive(0.1),
};
