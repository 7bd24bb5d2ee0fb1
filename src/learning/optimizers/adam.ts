import type { Optimizer } from "./optimizer.ts";

/**
 * Adam (Kingma and Ba 2015) as PyTorch computes it: `p -= rate m' / (sqrt(v') + epsilon)` with the moments' bias
 * corrected, `m' = m / (1 - beta1^t)` and `v' = v / (1 - beta2^t)`.
 *
 * Both corrections are folded into two scalars: `p -= stepSize m / (sqrt(v) + stepEpsilon)` with
 * `stepSize = rate sqrt(1 - beta2^t) / (1 - beta1^t)` and `stepEpsilon = epsilon sqrt(1 - beta2^t)`.
 */
export function adam({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = {}): Optimizer {
  return {
    stateNames: ["firstMoment", "secondMoment"],
    scalarNames: ["stepSize", "stepEpsilon"],

    scalars(step, learningRate) {
      const correction = Math.sqrt(1 - beta2 ** step);
      return {
        stepSize: (learningRate * correction) / (1 - beta1 ** step),
        stepEpsilon: epsilon * correction,
      };
    },

    update(graph, { parameters, gradient, state, scalars }) {
      const towards = (moment: string, value: string, beta: number): string =>
        graph.add(moment, graph.multiply(graph.subtract(value, moment), graph.scalar(1 - beta)));
      const first = towards(state["firstMoment"]!, gradient, beta1);
      const second = towards(state["secondMoment"]!, graph.multiply(gradient, gradient), beta2);
      const spread = graph.add(graph.builder.node("Sqrt", [second]), scalars["stepEpsilon"]!);
      const change = graph.multiply(graph.divide(first, spread), scalars["stepSize"]!);
      return {
        parameters: graph.subtract(parameters, change),
        state: { firstMoment: first, secondMoment: second },
      };
    },
  };
}
