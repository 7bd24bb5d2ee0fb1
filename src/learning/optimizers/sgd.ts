import { type Optimizer, zeros } from "./optimizer.ts";
import { type WeightDecay, withPenalty } from "./weight-decay.ts";

export interface SgdOptions extends WeightDecay {
  readonly momentum?: number | undefined;
  /** Looks ahead along the momentum (Sutskever et al. 2013). */
  readonly nesterov?: boolean | undefined;
}

const STATE = ["momentum"];

/** Stochastic gradient descent as PyTorch computes it: `m = momentum m + g`, `p -= rate m`. */
export function sgd({ momentum = 0.9, nesterov = false, ...decay }: SgdOptions = {}): Optimizer {
  return {
    stateNames: STATE,
    start: (parameters) => zeros(STATE, parameters),
    scalarNames: ["learningRate"],
    scalars: (_step, learningRate) => ({ learningRate }),
    update(graph, inputs) {
      const gradient = withPenalty(graph, inputs, decay);
      const velocity = graph.add(graph.multiply(inputs.state["momentum"]!, graph.scalar(momentum)), gradient);
      const direction = nesterov
        ? graph.add(gradient, graph.multiply(velocity, graph.scalar(momentum)))
        : velocity;
      const change = graph.multiply(direction, inputs.scalars["learningRate"]!);
      return { parameters: graph.subtract(inputs.parameters, change), state: { momentum: velocity } };
    },
  };
}
