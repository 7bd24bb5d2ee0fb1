import type { Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";

export interface Loss {
  /** A scalar. */
  readonly loss: Value;
  /** Of the loss with respect to the logits, `[N, classes]`. */
  readonly gradient: Value;
}

/**
 * Softmax cross-entropy with soft labels: the sum over examples of `weight * -sum(target * log softmax(logits))`, in nats.
 *
 * @param targets `[N, classes]`, each row a distribution that sums to 1
 * @param weights `[N, 1]`; 1/n each gives the mean of n examples, 0 leaves one out (the filling of a last, smaller batch)
 */
export function crossEntropy(graph: TensorGraph, logits: Value, targets: Value, weights: Value): Loss {
  const { builder } = graph;
  const logProbabilities = builder.node("LogSoftmax", [logits], { axis: 1 });
  const weighted = graph.multiply(graph.multiply(logProbabilities, targets), weights);
  const sum = builder.node("ReduceSum", [weighted, builder.integers([0, 1])], { keepdims: 0 });
  const probabilities = builder.node("Exp", [logProbabilities]);
  return {
    loss: builder.node("Neg", [sum]),
    gradient: graph.multiply(graph.subtract(probabilities, targets), weights),
  };
}
