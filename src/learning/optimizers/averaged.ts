import type { Optimizer } from "./optimizer.ts";

/** Where the averaged parameters are kept among an optimizer's state. */
export const AVERAGE = "average";

/**
 * Keeps an exponential moving average of the parameters beside them (Polyak and Juditsky 1992): steadier than the last step.
 * The decay begins low, `min(decay, (1 + t) / (10 + t))`, so that the first values are soon forgotten.
 */
export function averaged(optimizer: Optimizer, decay: number): Optimizer {
  return {
    stateNames: [...optimizer.stateNames, AVERAGE],
    start: (parameters) => ({ ...optimizer.start(parameters), [AVERAGE]: parameters.slice() }),
    scalarNames: [...optimizer.scalarNames, "averagingRate"],
    scalars: (step, learningRate) => ({
      ...optimizer.scalars(step, learningRate),
      averagingRate: 1 - Math.min(decay, (1 + step) / (10 + step)),
    }),
    update(graph, inputs) {
      const { parameters, state } = optimizer.update(graph, inputs);
      const average = inputs.state[AVERAGE]!;
      const change = graph.multiply(graph.subtract(parameters, average), inputs.scalars["averagingRate"]!);
      return { parameters, state: { ...state, [AVERAGE]: graph.add(average, change) } };
    },
  };
}
