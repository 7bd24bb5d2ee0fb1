export { expectedCalibrationError, fitTemperature, meanCrossEntropy } from "./calibration.ts";
export { conformalThreshold } from "./conformal.ts";
export { argmax, type ClassScores, type Metrics, measure, type PrecisionRecallF1 } from "./metrics.ts";
export { adjusted, fitPriorAdjustment, type PriorAdjustment } from "./prior-adjustment.ts";
export { type Parts, type Splittable, stratifiedSplit, subjectFolds } from "./splits.ts";
