/** An evaluation as tables for people: the headline with its floor beside it, each expression, mistakes, caveats. */
import type { Interval } from "../evaluation/index.ts";
import type { Evaluation, EvaluationPart } from "../training/index.ts";
import {
  percent,
  READING_COLUMNS,
  REPORTED_SCORES,
  withoutMistakes,
  writeClassScores,
  writeInterval,
  writePoints,
  writeReading,
  writeScore,
  writeSetScores,
} from "../training/reports/scores.ts";
import { table } from "./table.ts";

export function evaluationReport(evaluation: Evaluation): string {
  const { protocol, model, data, labels, parts, baselines, notes } = evaluation;
  const [headline, ...others] = parts;
  const people = data.people === undefined ? "" : ` of ${data.people} people`;
  const sections = [
    `${protocol}: ${model.folder}\n${data.title}, ${headline!.metrics.examples} ${headline!.of}${people}`,
    scoresTable(headline!, baselines),
    classTable(headline!, labels),
    averagesTable(headline!),
    ...(headline!.sets ? [setsTable(headline!.sets, headline!, labels)] : []),
    `Confusion matrix (rows: the label, columns: what was read)\n${confusionTable(labels, headline!)}`,
    ...(headline!.reading
      ? [readingTable(parts)]
      : others.map((part) => `${part.title}, ${part.metrics.examples} ${part.of}\n${scoresTable(part, [])}`)),
    ...(headline!.groups ? [groupsTable(headline!.groups)] : []),
    ...notes,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** Rows that the data set cannot measure are left out. */
function scoresTable(part: EvaluationPart, baselines: Evaluation["baselines"]): string {
  const { metrics, intervals } = part;
  const head = [
    "",
    "this model",
    ...(intervals ? [`${Math.round(intervals.level * 100)} % interval`] : []),
    ...baselines.map(({ name }) => name),
  ];
  const shown = REPORTED_SCORES.filter(({ of }) => of(metrics) !== undefined);
  const rows = shown.map(({ title, of, kind, interval }) => [
    title,
    writeScore(of(metrics), kind),
    ...(intervals ? [interval ? writeInterval(intervals.scores[interval], kind) : ""] : []),
    ...baselines.map((baseline) => writeScore(of(baseline.metrics), kind)),
  ]);
  const drawn =
    intervals && `intervals: ${intervals.resamples} resamples of ${intervals.units} ${intervals.of}`;
  return [table([head, ...rows]), ...(drawn ? [drawn] : []), ...withoutMistakes(part)].join("\n");
}

function classTable({ metrics, of }: EvaluationPart, labels: readonly string[]): string {
  const rows = metrics.perClass.map((scores, c) => [
    labels[c]!,
    ...writeClassScores(scores),
    writeScore(scores.rocAuc, "number"),
    String(scores.support),
  ]);
  return table([["", "precision", "recall", "F1", "ROC-AUC", of], ...rows]);
}

function averagesTable({ metrics: { accuracy, macro, weighted, examples }, of }: EvaluationPart): string {
  const averages = [macro, weighted].map(({ precision, recall, f1 }) => [precision, recall, f1].map(percent));
  return table([
    ["", "precision", "recall", "F1", of],
    ["macro average", ...averages[0]!, String(examples)],
    ["weighted average", ...averages[1]!, String(examples)],
    ["accuracy", "", "", percent(accuracy), String(examples)],
  ]);
}

function confusionTable(labels: readonly string[], { metrics }: EvaluationPart): string {
  const rows = metrics.confusionMatrix.map((counts, i) => [labels[i]!, ...counts.map(String)]);
  return table([["", ...labels], ...rows]);
}

/** Whether the sets hold what they promise, for each expression with how many there are of it. */
function setsTable(
  { promised, coverage, meanSize, intervals, perClass }: NonNullable<EvaluationPart["sets"]>,
  { of }: EvaluationPart,
  labels: readonly string[],
): string {
  const rows = perClass.map((scores, c) => [labels[c]!, ...writeSetScores(scores), String(scores.examples)]);
  const range = (interval: Interval): string => writeInterval(interval, "number");
  return [
    `Sets of expressions, made to hold the right one in ${percent(promised)}: they do in ${percent(coverage)} (${writeInterval(intervals.coverage, "share")}),`,
    `with ${meanSize.toFixed(2)} expressions on average (${range(intervals.meanSize)})`,
    table([["", "in its set", "size of its sets", "in others' sets", of], ...rows]),
  ].join("\n");
}

/** Parts that went the whole way of the pipeline: what was read of each, and why the rest was not. */
function readingTable(parts: readonly EvaluationPart[]): string {
  const rows = parts.flatMap(({ title, reading, metrics }) =>
    reading ? [[title, ...writeReading(reading, metrics)]] : [],
  );
  return `What is read, and what of that is right\n${table([["", ...READING_COLUMNS, "left unread"], ...rows])}`;
}

function groupsTable(groups: NonNullable<EvaluationPart["groups"]>): string {
  const rows = groups.map(({ attribute, group, examples, accuracy, interval, gap }) => [
    `${attribute}: ${group}`,
    percent(accuracy),
    writeInterval(interval, "share"),
    writePoints(gap),
    String(examples),
  ]);
  return `Accuracy by group, and its distance to the mean of the groups in points\n${table([["", "accuracy", "95 % interval", "distance", "examples"], ...rows])}`;
}
