/** The seam between a network's description and the operators that carry it out. */
import type { Value } from "../onnx/graph.ts";
import type { Activation, Gradient } from "./ops/op.ts";
import type { PlacedLayer } from "./parameters.ts";
import type { TensorGraph } from "./tensor-graph.ts";

/**
 * Another way than the portable one to emit the layers a network begins with. The portable one emits all others, the
 * loss and the update, so that it is the reference and the fallback.
 */
export interface Lowering {
  /** The number of examples every batch must have. */
  readonly batchSize: number;
  /** How many of the layers it takes, from the first on. */
  take(layers: readonly PlacedLayer[]): number;
  /** @param layers those that were taken */
  emit(graph: TensorGraph, layers: readonly PlacedLayer[], inputs: LoweringInputs): Lowered;
}

export interface LoweringInputs {
  /** `[N, channels * height * width]`. */
  readonly images: Value;
  /** Parameters and running averages, by PyTorch's whole names. */
  readonly tensors: ReadonlyMap<string, Value>;
}

export interface Lowered {
  readonly output: Activation;
  /** The running averages after this step, by name. */
  readonly buffers: ReadonlyMap<string, Value>;
  /** The gradients of all parameters, by name, from that of the output. */
  readonly backward: (gradient: Gradient) => ReadonlyMap<string, Value>;
}
