/** The tables of docs/results.md. All fractions are in per cent. */
import type { HeadlineScore, Interval, LabelMetrics } from "../../evaluation/index.ts";
import type { PartSets } from "../evaluation.ts";
import { READING_COLUMNS, writeReading } from "../reports/scores.ts";
import type { EvaluationRecord } from "./result-record.ts";
import { compareWithTargets, targetTable } from "./targets.ts";

/** Records of one recipe under one protocol, which differ in their seed. */
export type RecordGroup = readonly [EvaluationRecord, ...EvaluationRecord[]];

interface ScoreColumn {
  readonly title: string;
  readonly of: (metrics: LabelMetrics) => number;
  readonly interval: HeadlineScore;
}

const SCORES: readonly ScoreColumn[] = [
  { title: "accuracy", of: ({ accuracy }) => accuracy, interval: "accuracy" },
  {
    title: "balanced accuracy",
    of: ({ balancedAccuracy }) => balancedAccuracy,
    interval: "balancedAccuracy",
  },
  { title: "precision", of: ({ macro }) => macro.precision, interval: "macroPrecision" },
  { title: "recall", of: ({ macro }) => macro.recall, interval: "macroRecall" },
  { title: "F1", of: ({ macro }) => macro.f1, interval: "macroF1" },
  { title: "weighted F1", of: ({ weighted }) => weighted.f1, interval: "weightedF1" },
];

/** The scores of every part, with the baselines below the first, which they belong to; then how to get them again. */
export function scoreTable(groups: readonly RecordGroup[]): string {
  const head = ["protocol", "", ...SCORES.map(({ title }) => title)];
  const rows = groups.flatMap((group) => {
    const [headline, ...others] = group[0].parts.map((_, i) => partRow(group, i));
    return [headline!, ...baselineNames(group).map((name) => baselineRow(group, name)), ...others];
  });
  return [markdownTable([head, ...rows]), ...groups.map(originOf)].join("\n\n");
}

function partRow(group: RecordGroup, index: number): string[] {
  const [{ protocol, parts }] = group;
  const { title, of, metrics, intervals } = parts[index]!;
  const scores = SCORES.map(({ of: scoreOf, interval }) => {
    const values = group.map((record) => scoreOf(record.parts[index]!.metrics));
    const range = group.length === 1 && intervals ? intervals.scores[interval] : undefined;
    return `**${spread(values)}**${range ? ` ${within(range)}` : ""}`;
  });
  return [`\`${protocol}\``, `${title}: ${count(metrics.examples)} ${of}`, ...scores];
}

/** Of all records: those of other seeds may have been made without baselines, which do not depend on the seed. */
function baselineNames(group: RecordGroup): string[] {
  return [...new Set(group.flatMap(({ baselines }) => baselines.map(({ name }) => name)))];
}

function baselineRow(group: RecordGroup, name: string): string[] {
  const measured = group.flatMap(({ baselines }) => baselines.filter((baseline) => baseline.name === name));
  const values = (of: ScoreColumn["of"]): number[] => measured.map(({ metrics }) => of(metrics));
  return ["", `*${name}*`, ...SCORES.map(({ of }) => spread(values(of)))];
}

/** When and how; for several seeds, which. */
function originOf(group: RecordGroup): string {
  const [{ protocol, reproduce, versions, data, model }] = group;
  const seeds = group.flatMap(({ model: { recipe } }) => (recipe ? [recipe.seed] : []));
  const trained =
    group.length > 1
      ? `, trained with seeds ${seeds.join(", ")}: mean ± standard deviation`
      : seeds.length === 1
        ? `, trained with seed ${seeds[0]}`
        : "";
  const dates = [...new Set(group.map(({ madeAt }) => madeAt.slice(0, 10)))].join(", ");
  const weights = group.length === 1 && model.sha256 ? `; model ${model.sha256.slice(0, 12)}` : "";
  return `\`${protocol}\`${trained}: \`${reproduce}\` (${dates}; ${versions["runtime"] ?? "runtime not recorded"}; data ${data.fingerprint.slice(0, 12)}${weights})`;
}

/** Precision, recall and F1 of every class, of the first part. */
export function classTable(groups: readonly RecordGroup[]): string {
  return groups
    .map((group) => {
      const [{ protocol, labels }] = group;
      const perClass = labels.map((_, c) => group.map(({ parts }) => parts[0]!.metrics.perClass[c]!));
      const row = (title: "precision" | "recall" | "f1"): string[] => [
        title === "f1" ? "F1" : title,
        ...perClass.map((scores) => spread(scores.map((score) => score[title]))),
      ];
      const { of } = group[0].parts[0]!;
      const support = [of, ...perClass.map(([first]) => String(first!.support))];
      return markdownTable([
        [`\`${protocol}\``, ...labels],
        row("precision"),
        row("recall"),
        row("f1"),
        support,
      ]);
    })
    .join("\n\n");
}

/** Of every part: whether probabilities can be believed, and agree with votes. */
export function probabilityTable(groups: readonly RecordGroup[]): string {
  const head = [
    "protocol",
    "",
    "top 2",
    "calibration error, equal mass",
    "equal width",
    "log loss",
    "Brier score",
    "cross-entropy with votes (their entropy)",
    "Jensen-Shannon from votes",
  ];
  const rows = groups.flatMap(([{ protocol, parts }]) =>
    parts.map(({ title, metrics }) => {
      const { top2Accuracy, expectedCalibrationError, logLoss, brier, votes } = metrics;
      return [
        `\`${protocol}\``,
        title,
        percent(top2Accuracy),
        percent(expectedCalibrationError.equalMass),
        percent(expectedCalibrationError.equalWidth),
        logLoss.toFixed(3),
        brier.toFixed(3),
        votes ? `${votes.crossEntropy.toFixed(3)} (${votes.voteEntropy.toFixed(3)})` : "",
        votes ? votes.jensenShannon.toFixed(3) : "",
      ];
    }),
  );
  return markdownTable([head, ...rows]);
}

/** Of every part with sets: whether they hold what they promise, overall and for each label. */
export function setTable(groups: readonly RecordGroup[]): string {
  return groups
    .flatMap(([{ protocol, labels, parts }]) => {
      const rows = parts.flatMap(({ title, sets, metrics }) =>
        sets ? setRows(title, sets, metrics.examples) : [],
      );
      return rows.length > 0 ? [markdownTable([[`\`${protocol}\``, "", "all", ...labels], ...rows])] : [];
    })
    .join("\n\n");
}

function setRows(title: string, sets: PartSets, examples: number): string[][] {
  const { promised, coverage, meanSize, intervals, perClass } = sets;
  const share = (value: number | null): string => (value === null ? "–" : percent(value));
  const low = intervals.meanSize.low.toFixed(2);
  return [
    [
      title,
      `holds the right one (promised ${percent(promised)})`,
      `**${percent(coverage)}** ${within(intervals.coverage)}`,
      ...perClass.map((scores) => share(scores.coverage)),
    ],
    [
      "",
      "expressions in it",
      `**${meanSize.toFixed(2)}** (${low}–${intervals.meanSize.high.toFixed(2)})`,
      ...perClass.map((scores) => scores.meanSize?.toFixed(2) ?? "–"),
    ],
    ["", "named in sets of others", "", ...perClass.map(({ wronglyNamed }) => share(wronglyNamed))],
    ["", "pictures", count(examples), ...perClass.map((scores) => count(scores.examples))],
  ];
}

/** Of every part that went the whole way of the pipeline: what is read, what of that is right, and why the rest is not read. */
export function readingTable(groups: readonly RecordGroup[]): string {
  return groups
    .map((group) => {
      const rows = group[0].parts.flatMap(({ title, reading, metrics }) =>
        reading ? [[title, ...writeReading(reading, metrics)]] : [],
      );
      const table = markdownTable([["", ...READING_COLUMNS, "left unread"], ...rows]);
      return [table, originOf(group), ...group[0].notes].join("\n\n");
    })
    .join("\n\n");
}

/** What is asked of a model and what it reaches, by the newest record under each protocol. */
export function targetsTable(groups: readonly RecordGroup[]): string {
  const newest = groups.flat().toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  return markdownTable(targetTable(compareWithTargets(newest)));
}

/** Accuracy by what people said of themselves, of the first part. */
export function groupTable(groups: readonly RecordGroup[]): string {
  const rows = groups.flatMap(([{ parts }]) =>
    (parts[0]!.groups ?? []).map(({ attribute, group, people, examples, accuracy, interval, gap }) => [
      `${attribute}: ${group}`,
      String(people ?? "–"),
      String(examples),
      `${percent(accuracy)} ${within(interval)}`,
      `${gap < 0 ? "−" : "+"}${percent(Math.abs(gap))}`,
    ]),
  );
  return markdownTable([["", "people", "pictures", "accuracy", "to the groups' mean"], ...rows]);
}

/** @param rows the first is the head; the first column to the left, the others to the right */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map((_, i) => (i === 0 ? "---" : "--:")).join("|")}|`, ...rows.map(line)].join(
    "\n",
  );
}

const percent = (fraction: number): string => (100 * fraction).toFixed(1);
const within = ({ low, high }: Interval): string => `(${percent(low)}–${percent(high)})`;
const count = (number: number): string => number.toLocaleString("en");

/** "98.0", or of several "98.0 ± 0.4": mean and sample standard deviation. */
function spread(values: readonly number[]): string {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  if (values.length === 1) return percent(mean);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return `${percent(mean)} ± ${percent(Math.sqrt(variance))}`;
}
