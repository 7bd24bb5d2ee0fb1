export { chooseLowering, type LoweringChoice } from "./cpu-blocked/choose-lowering.ts";
export {
  buildEnsembleGraph,
  buildInferenceGraph,
  INPUT_NAME,
  OUTPUT_NAME,
} from "./inference-graph.ts";
export { lossSchema } from "./losses/index.ts";
export { classBalancedWeights } from "./losses/targets.ts";
export { type Network, networkSchema } from "./network.ts";
export { createOptimizer, optimizerSchema } from "./optimizers/index.ts";
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
export type { Shape } from "./shape.ts";
export { type NetworkSummary, summarize } from "./summary.ts";
export { createTrainer, type Trainer, type TrainerState } from "./trainer.ts";
