/** What training makes small. */
import * as v from "valibot";
import type { TensorGraph } from "../tensor-graph.ts";
import { crossEntropy } from "./cross-entropy.ts";
import { distillation } from "./distillation.ts";
import { focal } from "./focal.ts";
import type { Loss, LossInputs } from "./loss.ts";

export const lossSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("crossEntropy") }),
  v.strictObject({ kind: v.literal("focal"), gamma: v.pipe(v.number(), v.minValue(0)) }),
  v.strictObject({
    kind: v.literal("distillation"),
    temperature: v.pipe(v.number(), v.gtValue(0)),
    share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
]);

export type LossDescription = v.InferOutput<typeof lossSchema>;

export function emitLoss(graph: TensorGraph, description: LossDescription, inputs: LossInputs): Loss {
  switch (description.kind) {
    case "crossEntropy":
      return crossEntropy(graph, inputs);
    case "focal":
      return focal(graph, inputs, description.gamma);
    case "distillation":
      return distillation(graph, inputs, description);
  }
}
