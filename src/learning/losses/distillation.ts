import { BATCH, type TensorGraph } from "../tensor-graph.ts";
import { crossEntropy } from "./cross-entropy.ts";
import type { Loss, LossInputs } from "./loss.ts";

export interface Distillation {
  /** Softens both distributions; 1 leaves them as they are. */
  readonly temperature: number;
  /** How much the teacher counts, 0..1; the labels count the rest. */
  readonly share: number;
}

/**
 * Knowledge distillation (Hinton et al. 2015): `(1 - share) * cross-entropy + share * T^2 * KL(teacher || student)`, both
 * softened by the temperature T. The graph takes the teacher's logits as the input `teacher` `[N, classes]`.
 */
export function distillation(
  graph: TensorGraph,
  inputs: LossInputs,
  { temperature, share }: Distillation,
): Loss {
  const { builder } = graph;
  const labels = crossEntropy(graph, inputs);
  const soften = (logits: string) =>
    builder.node("LogSoftmax", [graph.multiply(logits, graph.scalar(1 / temperature))], { axis: 1 });
  const teacher = soften(graph.input("teacher", [BATCH, inputs.classes]));
  const student = soften(inputs.logits);
  const wanted = builder.node("Exp", [teacher]);
  const divergence = graph.multiply(graph.multiply(wanted, graph.subtract(teacher, student)), inputs.weights);
  const towards = graph.multiply(graph.subtract(builder.node("Exp", [student]), wanted), inputs.weights);
  const mixed = (ofLabels: string, ofTeacher: string, factor: number) =>
    graph.add(
      graph.multiply(ofLabels, graph.scalar(1 - share)),
      graph.multiply(ofTeacher, graph.scalar(share * factor)),
    );
  return {
    loss: mixed(labels.loss, graph.sumOfAll(divergence), temperature ** 2),
    gradient: mixed(labels.gradient, towards, temperature),
  };
}
