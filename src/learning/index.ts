export { augment } from "./augmentation/augmentation.ts";
export { mix } from "./augmentation/mixing.ts";
export { buildInferenceGraph, INPUT_NAME, OUTPUT_NAME } from "./inference-graph.ts";
export type { Network } from "./network.ts";
export { adam } from "./optimizers/adam.ts";
export { initialParameters, parameterTable } from "./parameters.ts";
export { createRandom, permutation, type Random } from "./random.ts";
export { type Batch, createTrainer, type Trainer, type TrainerState } from "./trainer.ts";
