export { DatasetError, DivergedError, ProtocolError, RecipeError, RunError } from "./errors.ts";
export type { EvaluateEvent, EvaluateOptions, Evaluation, ProtocolName, Scores } from "./evaluate.ts";
export { evaluate, PROTOCOLS } from "./evaluate.ts";
export type { EpochRecord, TrainEvent } from "./progress.ts";
export type { RecipeName } from "./recipes/index.ts";
export { RECIPES } from "./recipes/index.ts";
export type { TrainOptions, TrainResult } from "./train.ts";
export { train } from "./train.ts";
