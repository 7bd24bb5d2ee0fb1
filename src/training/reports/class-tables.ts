/** Each expression's scores, and what is taken for what. */
import type { EvaluationPart } from "../evaluation.ts";
import { type Html, html, tableOf } from "./html.ts";
import { percent, writeClassScores, writeScore } from "./scores.ts";

export function classTable({ metrics, of }: EvaluationPart, labels: readonly string[]): Html {
  const columns = [
    "",
    "precision",
    "recall",
    "F1",
    "ROC-AUC",
    "average precision",
    "Brier score",
    `${of} labelled so`,
    `${of} read so`,
  ];
  const classes = metrics.perClass.map((scores, c) => [
    labels[c]!,
    ...writeClassScores(scores),
    ...[scores.rocAuc, scores.averagePrecision, scores.brier].map((score) => writeScore(score, "number")),
    scores.support,
    scores.predicted,
  ]);
  const averages = (["macro", "weighted"] as const).map((kind) => [
    html`<i>${kind} average</i>`,
    ...[metrics[kind].precision, metrics[kind].recall, metrics[kind].f1].map(percent),
    ...[metrics.rocAuc[kind], metrics.averagePrecision[kind]].map((score) => writeScore(score, "number")),
    "",
    metrics.examples,
    metrics.examples,
  ]);
  return html`${tableOf("Scores of each expression, one against the rest", columns, [...classes, ...averages])}
<p class="quiet">Precision: of what was read so, the share labelled so. Recall: of what is labelled so, the share read so.
A dash stands where there is nothing to divide by; of an expression that is labelled or read, it counts as 0 in the averages.</p>`;
}

/** Counts with the row's share under them; the darker, the larger the share. */
export function confusionTable({ metrics, of }: EvaluationPart, labels: readonly string[]): Html {
  const rows = metrics.confusionMatrix.map((counts, label) => {
    const support = metrics.perClass[label]!.support;
    return [labels[label]!, ...counts.map((count, read) => cell(count, support, read === label)), support];
  });
  return html`<div class="confusions">${tableOf(
    `How many ${of} of each label (rows) were read as what (columns), and their share of the row`,
    ["", ...labels, "all"],
    rows,
  )}</div>`;
}

function cell(count: number, support: number, right: boolean): Html {
  if (support === 0) return html`<span class="cell">${count}</span>`;
  const share = Math.round((100 * count) / support);
  return html`<span class="cell${right && " right"}" style="--share: ${share}">${count}<small>${share} %</small></span>`;
}
