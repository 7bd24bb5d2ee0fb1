export { expectedCalibrationError, fitTemperature, meanCrossEntropy } from "./calibration.ts";
export { conformalThreshold } from "./conformal.ts";
export { argmax, measure, type PrecisionRecallF1 } from "./metrics.ts";
export { adjusted, fitPriorAdjustment } from "./prior-adjustment.ts";
export { crossValidationFolds, type Fold, groupBy, leaveOneSubjectOut, stratifiedSplit } from "./splits.ts";
