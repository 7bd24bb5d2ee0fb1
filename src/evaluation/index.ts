export {
  bootstrapIntervals,
  HEADLINE_SCORES,
  type HeadlineScore,
  type Interval,
  type Intervals,
} from "./bootstrap.ts";
export { expectedCalibrationError, reliabilityCurve } from "./calibration.ts";
export { conformalThreshold } from "./conformal.ts";
export { type GroupGap, groupGaps } from "./group-gaps.ts";
export { type Metrics, measure, measureLabels } from "./metrics.ts";
export type { PrecisionRecallF1 } from "./precision-recall.ts";
export { argmax, type Prediction } from "./prediction.ts";
export { adjusted, fitPriorAdjustment } from "./prior-adjustment.ts";
export { crossValidationFolds, type Fold, groupBy, leaveOneSubjectOut, stratifiedSplit } from "./splits.ts";
export { fitTemperature, meanCrossEntropy } from "./temperature.ts";
