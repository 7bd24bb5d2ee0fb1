import type { TensorGraph } from "../tensor-graph.ts";
import type { Loss, LossInputs } from "./loss.ts";

/** Softmax cross-entropy with soft labels: `-sum(target * log softmax(logits))` for each example. */
export function crossEntropy(graph: TensorGraph, { logits, targets, weights }: LossInputs): Loss {
  const { builder } = graph;
  const logProbabilities = builder.node("LogSoftmax", [logits], { axis: 1 });
  const weighted = graph.multiply(graph.multiply(logProbabilities, targets), weights);
  const probabilities = builder.node("Exp", [logProbabilities]);
  return {
    loss: builder.node("Neg", [graph.sumOfAll(weighted)]),
    gradient: graph.multiply(graph.subtract(probabilities, targets), weights),
  };
}
