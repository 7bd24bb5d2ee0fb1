export { chooseLowering } from "./cpu-blocked/choose-lowering.ts";
export {
  buildEnsembleGraph,
  buildInferenceGraph,
  INPUT_NAME,
  type InferenceGraphOptions,
  OUTPUT_NAME,
  type TrainedNetwork,
} from "./inference-graph.ts";
export { type LossDescription, lossSchema } from "./losses/index.ts";
export { classBalancedWeights, smoothLabels } from "./losses/targets.ts";
export { type Network, networkSchema } from "./network.ts";
export { createOptimizer, type OptimizerDescription, optimizerSchema } from "./optimizers/index.ts";
export {
  bufferTable,
  initialWeights,
  parameterCount,
  parameterTable,
  placeLayers,
  type TensorEntry,
  type Weights,
} from "./parameters.ts";
export { measureInputRanges } from "./quantisation/input-ranges.ts";
export { createRandom, permutation, type Random } from "./random.ts";
export { describeShape, type Shape } from "./shape.ts";
export { type NetworkSummary, summarize } from "./summary.ts";
export { type Batch, createTrainer, type Trainer, type TrainerState } from "./trainer.ts";
