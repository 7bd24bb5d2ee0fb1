import type { TensorGraph } from "../tensor-graph.ts";
import type { Loss, LossInputs } from "./loss.ts";

/**
 * Focal loss (Lin et al. 2017) with soft labels: `-sum(target * (1 - p)^gamma * log p)` for each example. What the network
 * is sure of counts less; a gamma of 0 is cross-entropy.
 */
export function focal(graph: TensorGraph, { logits, targets, weights }: LossInputs, gamma: number): Loss {
  const { builder } = graph;
  const logP = builder.node("LogSoftmax", [logits], { axis: 1 });
  const p = builder.node("Exp", [logP]);
  // 1 - p loses all digits where p is nearly 1, and a power of 0 has no slope.
  const missing = builder.node("Max", [graph.subtract(graph.scalar(1), p), graph.scalar(1e-12)]);
  const focus = builder.node("Pow", [missing, graph.scalar(gamma)]);
  const weighted = graph.multiply(graph.multiply(graph.multiply(focus, logP), targets), weights);

  // With f(p) = -(1-p)^gamma log p: f'(p) p = gamma (1-p)^(gamma-1) p log p - (1-p)^gamma, then through the softmax.
  const rising = graph.multiply(
    graph.multiply(graph.divide(focus, missing), graph.scalar(gamma)),
    graph.multiply(p, logP),
  );
  const perClass = graph.multiply(targets, graph.subtract(rising, focus));
  const throughSoftmax = graph.subtract(perClass, graph.multiply(p, graph.sumOver(perClass, [1])));
  return {
    loss: builder.node("Neg", [graph.sumOfAll(weighted)]),
    gradient: graph.multiply(throughSoftmax, weights),
  };
}
