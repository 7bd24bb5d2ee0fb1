import type { Value } from "../../onnx/graph.ts";

export interface LossInputs {
  /** `[N, classes]`. */
  readonly logits: Value;
  /** `[N, classes]`, each row a distribution that sums to 1. */
  readonly targets: Value;
  /** `[N, 1]`; 1/n each gives the mean of n examples, 0 leaves one out. */
  readonly weights: Value;
  readonly classes: number;
}

export interface Loss {
  /** A scalar: the weighted sum over examples, in nats. */
  readonly loss: Value;
  /** Of the loss with respect to the logits, `[N, classes]`. */
  readonly gradient: Value;
}
