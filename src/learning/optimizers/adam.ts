import type { Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { type Optimizer, type UpdateInputs, zeros } from "./optimizer.ts";
import { decaying, type WeightDecay, withPenalty } from "./weight-decay.ts";

export interface AdamOptions extends WeightDecay {
  readonly beta1?: number | undefined;
  readonly beta2?: number | undefined;
  readonly epsilon?: number | undefined;
}

const STATE = ["firstMoment", "secondMoment"];

/**
 * Adam (Kingma and Ba 2015) as PyTorch computes it: `p -= rate m' / (sqrt(v') + epsilon)` with the moments' bias
 * corrected, `m' = m / (1 - beta1^t)` and `v' = v / (1 - beta2^t)`. Weight decay is added to the gradient.
 *
 * Both corrections are folded into two scalars: `p -= stepSize m / (sqrt(v) + stepEpsilon)` with
 * `stepSize = rate sqrt(1 - beta2^t) / (1 - beta1^t)` and `stepEpsilon = epsilon sqrt(1 - beta2^t)`.
 */
export function adam(options: AdamOptions = {}): Optimizer {
  return {
    ...moments(options),
    update: (graph, inputs) =>
      followMoments(graph, { ...inputs, gradient: withPenalty(graph, inputs, options) }, options),
  };
}

/** AdamW (Loshchilov and Hutter 2019): weights shrink by `rate * weightDecay` beside the step, not through the moments. */
export function adamW({ weightDecay = 0.01, ...options }: AdamOptions = {}): Optimizer {
  const { scalarNames, scalars, ...rest } = moments(options);
  return {
    ...rest,
    scalarNames: [...scalarNames, "shrinking"],
    scalars: (step, learningRate) => ({
      ...scalars(step, learningRate),
      shrinking: learningRate * weightDecay,
    }),
    update(graph, inputs) {
      const shrunk = graph.subtract(
        inputs.parameters,
        graph.multiply(decaying(graph, inputs, options), inputs.scalars["shrinking"]!),
      );
      return followMoments(graph, { ...inputs, parameters: shrunk }, options);
    },
  };
}

function moments({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions): Omit<Optimizer, "update"> {
  return {
    stateNames: STATE,
    start: (parameters) => zeros(STATE, parameters),
    scalarNames: ["stepSize", "stepEpsilon"],
    scalars(step, learningRate) {
      const correction = Math.sqrt(1 - beta2 ** step);
      return {
        stepSize: (learningRate * correction) / (1 - beta1 ** step),
        stepEpsilon: epsilon * correction,
      };
    },
  };
}

function followMoments(
  graph: TensorGraph,
  { parameters, gradient, state, scalars }: UpdateInputs,
  { beta1 = 0.9, beta2 = 0.999 }: AdamOptions,
) {
  const towards = (moment: Value, value: Value, beta: number): Value =>
    graph.add(moment, graph.multiply(graph.subtract(value, moment), graph.scalar(1 - beta)));
  const first = towards(state["firstMoment"]!, gradient, beta1);
  const second = towards(state["secondMoment"]!, graph.multiply(gradient, gradient), beta2);
  const spread = graph.add(graph.squareRoot(second), scalars["stepEpsilon"]!);
  const change = graph.multiply(graph.divide(first, spread), scalars["stepSize"]!);
  return {
    parameters: graph.subtract(parameters, change),
    state: { firstMoment: first, secondMoment: second },
  };
}
