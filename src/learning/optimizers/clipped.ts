import type { Optimizer } from "./optimizer.ts";

/** Shortens a gradient that is longer than `largest` (its Euclidean norm) before `optimizer` sees it, as PyTorch's `clip_grad_norm_`. */
export function clipped(optimizer: Optimizer, largest: number): Optimizer {
  return {
    ...optimizer,
    update(graph, inputs) {
      const norm = graph.squareRoot(graph.sumOfAll(graph.multiply(inputs.gradient, inputs.gradient)));
      const ratio = graph.divide(graph.scalar(largest), graph.add(norm, graph.scalar(1e-6)));
      const factor = graph.builder.node("Min", [ratio, graph.scalar(1)]);
      return optimizer.update(graph, { ...inputs, gradient: graph.multiply(inputs.gradient, factor) });
    },
  };
}
