/** An evaluation as tables for people: the headline with its floor beside it, each expression, mistakes, caveats. */
import type { HeadlineScore, Interval } from "../evaluation/index.ts";
import type { Evaluation, EvaluationPart } from "../training/index.ts";
import { table } from "./table.ts";

type Metrics = EvaluationPart["metrics"];

export function evaluationReport(evaluation: Evaluation): string {
  const { protocol, model, data, labels, parts, baselines, notes } = evaluation;
  const [headline, ...others] = parts;
  const people = data.people === undefined ? "" : ` of ${data.people} people`;
  const sections = [
    `${protocol}: ${model.folder}\n${data.title}, ${headline!.metrics.examples} ${headline!.of}${people}`,
    headlineTable(headline!, baselines),
    classTable(headline!, labels),
    averagesTable(headline!),
    `Confusion matrix (rows: the label, columns: what was read)\n${confusionTable(labels, headline!)}`,
    ...others.map((part) => `${part.title}, ${part.metrics.examples} ${part.of}\n${headlineTable(part, [])}`),
    ...(headline!.groups ? [groupsTable(headline!.groups)] : []),
    ...notes,
  ];
  return `${sections.join("\n\n")}\n`;
}

interface HeadlineRow {
  readonly title: string;
  readonly of: (metrics: Metrics) => number | null | undefined;
  readonly format: (value: number) => string;
  readonly interval?: HeadlineScore;
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(1)} %`;
const decimal = (value: number): string => value.toFixed(3);

const HEADLINE: readonly HeadlineRow[] = [
  { title: "accuracy", of: ({ accuracy }) => accuracy, format: percent, interval: "accuracy" },
  {
    title: "balanced accuracy",
    of: ({ balancedAccuracy }) => balancedAccuracy,
    format: percent,
    interval: "balancedAccuracy",
  },
  { title: "macro F1", of: ({ macro }) => macro.f1, format: percent, interval: "macroF1" },
  { title: "top 2", of: ({ top2Accuracy }) => top2Accuracy, format: percent, interval: "top2Accuracy" },
  { title: "Cohen's kappa", of: ({ cohensKappa }) => cohensKappa, format: decimal },
  { title: "Matthews correlation", of: ({ matthewsCorrelation }) => matthewsCorrelation, format: decimal },
  { title: "ROC-AUC, macro", of: ({ rocAuc }) => rocAuc.macro, format: decimal },
  { title: "log loss", of: ({ logLoss }) => logLoss, format: decimal, interval: "logLoss" },
  { title: "Brier score, 0 to 2", of: ({ brier }) => brier, format: decimal, interval: "brier" },
  {
    title: "calibration error",
    of: ({ expectedCalibrationError }) => expectedCalibrationError.equalMass,
    format: percent,
  },
  { title: "Jensen-Shannon from votes", of: ({ votes }) => votes?.jensenShannon, format: decimal },
];

/** Rows that a part does not have are left out; what is undefined for it is a dash. */
function headlineTable({ metrics, intervals }: EvaluationPart, baselines: Evaluation["baselines"]): string {
  const head = [
    "",
    "this model",
    ...(intervals ? [`${percentWhole(intervals.level)} interval`] : []),
    ...baselines.map(({ name }) => name),
  ];
  const shown = HEADLINE.filter(({ of }) => of(metrics) !== undefined);
  const rows = shown.map(({ title, of, format, interval }) => {
    const cell = (value: number | null | undefined): string => (value == null ? "-" : format(value));
    const range = interval && intervals ? rangeOf(intervals.scores[interval], format) : "";
    return [
      title,
      cell(of(metrics)),
      ...(intervals ? [range] : []),
      ...baselines.map((baseline) => cell(of(baseline.metrics))),
    ];
  });
  const drawn = intervals
    ? `\nintervals: ${intervals.resamples} resamples of ${intervals.units} ${intervals.of}`
    : "";
  return table([head, ...rows]) + drawn;
}

const percentWhole = (fraction: number): string => `${Math.round(fraction * 100)} %`;
const rangeOf = ({ low, high }: Interval, format: (value: number) => string): string =>
  `${format(low).replace(" %", "")} to ${format(high)}`;

function classTable({ metrics, of }: EvaluationPart, labels: readonly string[]): string {
  const rows = metrics.perClass.map(({ precision, recall, f1, rocAuc, support }, c) => [
    labels[c]!,
    ...[precision, recall, f1].map(percent),
    rocAuc === null ? "-" : decimal(rocAuc),
    String(support),
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

function groupsTable(groups: NonNullable<EvaluationPart["groups"]>): string {
  const rows = groups.map(({ attribute, group, examples, accuracy, interval, gap }) => [
    `${attribute}: ${group}`,
    percent(accuracy),
    rangeOf(interval, percent),
    `${gap < 0 ? "" : "+"}${(gap * 100).toFixed(1)}`,
    String(examples),
  ]);
  return `Accuracy by group, and its distance to the mean of the groups in points\n${table([["", "accuracy", "95 % interval", "distance", "examples"], ...rows])}`;
}
