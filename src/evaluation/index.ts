export {
  bootstrapIntervals,
  HEADLINE_SCORES,
  type HeadlineScore,
  type Interval,
  type Intervals,
  intervalOfMean,
  unseenShare,
} from "./bootstrap.ts";
export { type Binning, type ReliabilityBin, reliabilityCurve } from "./calibration.ts";
export { type Comparison, comparePredictions } from "./comparison.ts";
export { fitSetThresholds } from "./conformal.ts";
export { type GroupGap, groupGaps } from "./group-gaps.ts";
export { groupPeople, joinGroups } from "./groups.ts";
export { type LabelMetrics, type Metrics, measure, measureLabels } from "./metrics.ts";
export { argmax, type Prediction, predictedClass } from "./prediction.ts";
export { adjusted, fitPriorAdjustment } from "./prior-adjustment.ts";
export { rankCorrelation } from "./rank-correlation.ts";
export { type RocPoint, rocCurve } from "./ranking.ts";
export { type ClassSetScores, measureSets, type SetScores } from "./set-scores.ts";
export { crossValidationFolds, type Fold, groupBy, leaveOneSubjectOut, stratifiedSplit } from "./splits.ts";
export { quantile } from "./statistics.ts";
export { fitTemperature, meanCrossEntropy } from "./temperature.ts";
