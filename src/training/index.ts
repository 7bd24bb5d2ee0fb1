export { DatasetError, DivergedError, ProtocolError, RecipeError, RunError } from "./errors.ts";
export { evaluate } from "./evaluate.ts";
export type { EvaluateEvent, EvaluateOptions, Evaluation, ProtocolName, Scores } from "./evaluation.ts";
export { PROTOCOLS } from "./evaluation.ts";
export type { EpochRecord, TrainEvent } from "./progress.ts";
export type { RecipeName } from "./recipes/index.ts";
export { RECIPES } from "./recipes/index.ts";
export type { TrainOptions, TrainResult } from "./train.ts";
export { train } from "./train.ts";
