import type { Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";

/** How parameters follow their gradient. Its state are vectors as long as the parameters. */
export interface Optimizer {
  readonly stateNames: readonly string[];
  /** The state before the first step, by its names. */
  start(parameters: Float32Array): Readonly<Record<string, Float32Array>>;
  /** Names of the scalars that change from step to step. */
  readonly scalarNames: readonly string[];
  /** The scalars of one step, counted from 1. */
  scalars(step: number, learningRate: number): Readonly<Record<string, number>>;
  /** Emits one step. */
  update(graph: TensorGraph, inputs: UpdateInputs): Update;
}

/** Every value is a vector of all parameters, or a scalar. */
export interface UpdateInputs {
  readonly parameters: Value;
  readonly gradient: Value;
  readonly state: Readonly<Record<string, Value>>;
  readonly scalars: Readonly<Record<string, Value>>;
  /** 1 for every value of a weight, 0 for biases and for what scales and shifts: most decay only the former. */
  readonly weightMask: () => Value;
}

export interface Update {
  readonly parameters: Value;
  readonly state: Readonly<Record<string, Value>>;
}

export function zeros(
  names: readonly string[],
  { length }: { readonly length: number },
): Readonly<Record<string, Float32Array>> {
  return Object.fromEntries(names.map((name) => [name, new Float32Array(length)]));
}
