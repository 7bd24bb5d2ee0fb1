/** An evaluation as tables for people: scores for each expression, their averages, the confusion matrix, the caveats. */
import type { Evaluation, Scores } from "../training/index.ts";
import { table } from "./table.ts";

export function evaluationReport(evaluation: Evaluation): string {
  const { protocol, model, labels, scores, others, expectedCalibrationError, notes, beside } = evaluation;
  const sections = [
    `${protocol}: ${model}`,
    scoresTable(scores),
    `Confusion matrix (rows: the label, columns: what was read)\n${confusionTable(labels, scores)}`,
    ...others.map(({ title, scores }) => `${title}\n${summaryTable(scores)}`),
    ...(expectedCalibrationError === undefined
      ? []
      : [`Expected calibration error ${percent(expectedCalibrationError)}`]),
    ...notes,
    ...(beside ? [evaluationReport(beside).trimEnd()] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

function scoresTable(scores: Scores): string {
  const rows = scores.perClass.map(({ label, precision, recall, f1, support }) => [
    label,
    ...[precision, recall, f1].map(percent),
    String(support),
  ]);
  const head = ["", "precision", "recall", "F1", scores.of];
  return `${table([head, ...rows])}\n\n${summaryTable(scores)}`;
}

function summaryTable({ accuracy, macro, weighted, examples, of }: Scores): string {
  const averages = [macro, weighted].map(({ precision, recall, f1 }) => [precision, recall, f1].map(percent));
  return table([
    ["", "precision", "recall", "F1", of],
    ["macro average", ...averages[0]!, String(examples)],
    ["weighted average", ...averages[1]!, String(examples)],
    ["accuracy", "", "", percent(accuracy), String(examples)],
  ]);
}

function confusionTable(labels: readonly string[], { confusionMatrix }: Scores): string {
  const rows = confusionMatrix.map((counts, i) => [labels[i]!, ...counts.map(String)]);
  return table([["", ...labels], ...rows]);
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(1)} %`;
