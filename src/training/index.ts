export { DatasetError, DivergedError, ProtocolError, RecipeError, RunError } from "./errors.ts";
export type { EvaluateEvent, EvaluateOptions, Evaluation, ProtocolName, Scores } from "./evaluate.ts";
export { evaluate, PROTOCOLS } from "./evaluate.ts";
export type { RecipeName } from "./recipes/index.ts";
export { RECIPES } from "./recipes/index.ts";
export type { EpochRecord, TrainEvent, TrainOptions, TrainResult } from "./train.ts";
export { train } from "./train.ts";
