import type { Value } from "../../onnx/graph.ts";
import type { TensorGraph } from "../tensor-graph.ts";

/** How parameters follow their gradient. Its state are vectors as long as the parameters, zero at the start. */
export interface Optimizer {
  readonly stateNames: readonly string[];
  /** Names of the scalars that change from step to step. */
  readonly scalarNames: readonly string[];
  /** The scalars of one step, counted from 1. */
  scalars(step: number, learningRate: number): Readonly<Record<string, number>>;
  /** Emits one step; every value is a vector of all parameters, or a scalar. */
  update(
    graph: TensorGraph,
    inputs: {
      readonly parameters: Value;
      readonly gradient: Value;
      readonly state: Readonly<Record<string, Value>>;
      readonly scalars: Readonly<Record<string, Value>>;
    },
  ): { readonly parameters: Value; readonly state: Readonly<Record<string, Value>> };
}
