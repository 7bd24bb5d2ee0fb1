export type { NetworkSummary } from "../learning/index.ts";
export { compareEvaluations, type EvaluationComparison } from "./compare-evaluations.ts";
export { CUE_COLUMNS, cueNotes, cueRows, cueRowsByExpression, travelRows } from "./cues/cue-rows.ts";
export { type CueEvaluation, evaluateCues } from "./cues/evaluate-cues.ts";
export type { DatasetName } from "./datasets/index.ts";
export { ExportError, RecipeError, RunError } from "./errors.ts";
export { evaluate } from "./evaluate.ts";
export { type EvaluateAllOptions, evaluateAll, type FullEvaluation } from "./evaluate-all.ts";
export type {
  EvaluateEvent,
  EvaluateOptions,
  Evaluation,
  EvaluationPart,
  ProtocolName,
} from "./evaluation.ts";
export type { Precision } from "./export/compare.ts";
export { type ExportOptions, type ExportResult, exportModel } from "./export/export-model.ts";
export type { DataReport, SetReport } from "./inspect/data-report.ts";
export { inspectData } from "./inspect/inspect-data.ts";
export { previewRecipe } from "./inspect/preview.ts";
export { readCard } from "./model-card/read-card.ts";
export type { OwnValidationOptions } from "./own-validation.ts";
export { type Recalibration, recalibrate } from "./recalibrate.ts";
export type { RecipeName } from "./recipes/index.ts";
export { renderEvaluationPage } from "./reports/evaluation-page.ts";
export { readMistakenPictures } from "./reports/mistaken-pictures.ts";
export type { TrainOptions } from "./train.ts";
export { resolveRecipe, train } from "./train.ts";
export type { TrainEvent } from "./train-events.ts";
