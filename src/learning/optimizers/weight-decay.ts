import type { Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import type { UpdateInputs } from "./optimizer.ts";

export interface WeightDecay {
  /** 0 for none. */
  readonly weightDecay?: number | undefined;
  /** `all` parameters, as PyTorch unless told otherwise, or `weights` alone: no biases, no scales of batch norms. */
  readonly decays?: "all" | "weights" | undefined;
}

/** What is decayed: the parameters, or those of weights with zeros for the others. */
export function decaying(
  graph: TensorGraph,
  { parameters, weightMask }: UpdateInputs,
  { decays = "all" }: WeightDecay,
): Value {
  return decays === "all" ? parameters : graph.multiply(parameters, weightMask());
}

/** The gradient of `weightDecay / 2` times the parameters' squares, added to `gradient`: the classical way. */
export function withPenalty(graph: TensorGraph, inputs: UpdateInputs, decay: WeightDecay): Value {
  if (!decay.weightDecay) return inputs.gradient;
  const penalty = graph.multiply(decaying(graph, inputs, decay), graph.scalar(decay.weightDecay));
  return graph.add(inputs.gradient, penalty);
}
