/** How parameters follow their gradient: one rule, and what may be wrapped around it. */
import * as v from "valibot";
import { adam, adamW } from "./adam.ts";
import { averaged } from "./averaged.ts";
import { clipped } from "./clipped.ts";
import type { Optimizer } from "./optimizer.ts";
import { sgd } from "./sgd.ts";

const decay = v.pipe(v.number(), v.minValue(0));
const beta = v.pipe(v.number(), v.minValue(0), v.ltValue(1));
const weightDecay = { weightDecay: v.optional(decay), decays: v.optional(v.picklist(["all", "weights"])) };
const moments = {
  beta1: v.optional(beta),
  beta2: v.optional(beta),
  epsilon: v.optional(v.pipe(v.number(), v.gtValue(0))),
  ...weightDecay,
};

export const optimizerSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("adam"), ...moments }),
  v.strictObject({ kind: v.literal("adamW"), ...moments }),
  v.strictObject({
    kind: v.literal("sgd"),
    momentum: v.optional(beta),
    nesterov: v.optional(v.boolean()),
    ...weightDecay,
  }),
]);

export type OptimizerDescription = v.InferOutput<typeof optimizerSchema>;

export interface OptimizerWrapping {
  /** The longest gradient, by its Euclidean norm; null for any. */
  readonly clipGradient?: number | null | undefined;
  /** Of the moving average of the parameters, 0..1; null for none. */
  readonly averageDecay?: number | null | undefined;
}

export function createOptimizer(
  description: OptimizerDescription,
  { clipGradient = null, averageDecay = null }: OptimizerWrapping = {},
): Optimizer {
  const rule = ruleOf(description);
  const limited = clipGradient === null ? rule : clipped(rule, clipGradient);
  return averageDecay === null ? limited : averaged(limited, averageDecay);
}

function ruleOf(description: OptimizerDescription): Optimizer {
  switch (description.kind) {
    case "adam":
      return adam(description);
    case "adamW":
      return adamW(description);
    case "sgd":
      return sgd(description);
  }
}
