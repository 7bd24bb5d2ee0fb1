/** What a model is asked to reach, and how far it is from there: the table that is looked at first. */
import type { HeadlineScore, Interval } from "../../evaluation/index.ts";
import { parameterCount } from "../../learning/index.ts";
import type { ProtocolName } from "../evaluation.ts";
import type { EvaluationRecord } from "./result-record.ts";

type RecordPart = EvaluationRecord["parts"][number];

interface Measured {
  readonly value: number;
  /** Of 95 %, where there is one. */
  readonly interval?: Interval | undefined;
}

export interface Target {
  readonly title: string;
  readonly protocol: ProtocolName;
  readonly reach: Bound;
  readonly aim: Bound;
  readonly kind: "share" | "number" | "points";
  /** undefined where the record does not say. */
  readonly measure: (record: EvaluationRecord) => Measured | undefined;
}

/** At least, at most, or as near as `within` to a value. */
export type Bound =
  | { readonly least: number }
  | { readonly most: number }
  | { readonly near: number; readonly within: number };

export const TARGETS: readonly Target[] = [
  score("FER+ majority, 8 classes: accuracy", "ferplus", { part: 0, of: "accuracy", reach: 0.87, aim: 0.89 }),
  score("the same: macro F1", "ferplus", { part: 0, of: "macroF1", reach: 0.72, aim: 0.78 }),
  score("the same, without training twins: accuracy", "ferplus", {
    part: 1,
    of: "accuracy",
    reach: 0.865,
    aim: 0.885,
  }),
  score("FER2013, 7 classes: accuracy (asked of a model trained on its labels)", "fer2013", {
    part: 0,
    of: "accuracy",
    reach: 0.71,
    aim: 0.74,
  }),
  score("CK+ by subject, 7 classes, per frame: accuracy (asked of a model trained on CK+)", "ck-subjects", {
    part: 0,
    of: "accuracy",
    reach: 0.95,
    aim: 0.98,
  }),
  score("CK+48 untouched, neutral allowed: accuracy", "cross", {
    part: 0,
    of: "accuracy",
    reach: 0.82,
    aim: 0.92,
  }),
  {
    title: "the same: mean F1 of the seven that occur",
    protocol: "cross",
    kind: "share",
    reach: { least: 0.75 },
    aim: { least: 0.88 },
    measure: ({ parts: [part] }) => part && { value: meanF1OfOccurring(part) },
  },
  score("CK+ with neutral untouched, 8 classes: macro F1", "cross", {
    part: 1,
    of: "macroF1",
    reach: 0.75,
    aim: 0.88,
  }),
  score("London, end to end: accuracy", "london", { part: 0, of: "accuracy", reach: 0.93, aim: 0.97 }),
  {
    title: "London: the group furthest below the mean, in points",
    protocol: "london",
    kind: "points",
    reach: { least: -0.03 },
    aim: { least: -0.03 },
    measure: ({ parts: [part] }) => part?.groups && { value: Math.min(...part.groups.map(({ gap }) => gap)) },
  },
  score("London smiles beside the person's own resting face: accuracy", "my-neutral", {
    part: 0,
    of: "accuracy",
    reach: 0.95,
    aim: 0.99,
  }),
  {
    title: "FER+: calibration error",
    protocol: "ferplus",
    kind: "share",
    reach: { most: 0.025 },
    aim: { most: 0.015 },
    measure: ({ parts: [part] }) => part && { value: part.metrics.expectedCalibrationError.equalMass },
  },
  {
    title: "FER+: sets that hold the right expression",
    protocol: "ferplus",
    kind: "share",
    reach: { near: 0.9, within: 0.015 },
    aim: { near: 0.9, within: 0.015 },
    measure: ({ parts: [part] }) =>
      part?.sets && { value: part.sets.coverage, interval: part.sets.intervals.coverage },
  },
  {
    title: "FER+: expressions in a set",
    protocol: "ferplus",
    kind: "number",
    reach: { most: 1.7 },
    aim: { most: 1.5 },
    measure: ({ parts: [part] }) =>
      part?.sets && { value: part.sets.meanSize, interval: part.sets.intervals.meanSize },
  },
  {
    title: "parameters, in millions",
    protocol: "ferplus",
    kind: "number",
    reach: { most: 1 },
    aim: { most: 0.5 },
    measure: ({ model: { recipe } }) => recipe && { value: parameterCount(recipe.network) / 1e6 },
  },
  {
    title: "the model's file, in megabytes",
    protocol: "ferplus",
    kind: "number",
    reach: { most: 1 },
    aim: { most: 0.5 },
    measure: ({ model: { bytes } }) => (bytes === undefined ? undefined : { value: bytes / 1e6 }),
  },
];

/** Neutral does not occur there: naming it costs the expression that it is, and it is no eighth class with nothing right. */
function meanF1OfOccurring({ metrics: { perClass } }: RecordPart): number {
  const occurring = perClass.filter(({ support }) => support > 0);
  return occurring.reduce((sum, { f1 }) => sum + f1, 0) / occurring.length;
}

export interface TargetResult {
  readonly target: Target;
  readonly measured: Measured;
  readonly met: "aim" | "reach" | "short";
}

/** The targets that these records say something about, in their order. */
export function compareWithTargets(records: readonly EvaluationRecord[]): TargetResult[] {
  return TARGETS.flatMap((target) => {
    const record = records.find(({ protocol }) => protocol === target.protocol);
    const measured = record && target.measure(record);
    if (!measured) return [];
    const met = isMet(measured.value, target.aim)
      ? "aim"
      : isMet(measured.value, target.reach)
        ? "reach"
        : "short";
    return [{ target, measured, met }];
  });
}

/** Head and rows of the table, in words. */
export function targetTable(results: readonly TargetResult[]): string[][] {
  const rows = results.map(
    ({ target: { title, protocol, reach, aim, kind }, measured: { value, interval }, met }) => [
      title,
      protocol,
      boundInWords(reach, kind),
      boundInWords(aim, kind),
      inWords(value, kind),
      interval ? `${inWords(interval.low, kind)} to ${inWords(interval.high, kind)}` : "",
      { aim: "aim met", reach: "reached", short: "short" }[met],
    ],
  );
  return [["", "protocol", "reach", "aim", "value", "95 % interval", ""], ...rows];
}

function isMet(value: number, bound: Bound): boolean {
  if ("least" in bound) return value >= bound.least;
  if ("most" in bound) return value <= bound.most;
  return Math.abs(value - bound.near) <= bound.within;
}

function boundInWords(bound: Bound, kind: Target["kind"]): string {
  if ("least" in bound) return inWords(bound.least, kind);
  if ("most" in bound) return `at most ${inWords(bound.most, kind)}`;
  return `${inWords(bound.near, kind)} ± ${inWords(bound.within, kind)}`;
}

function inWords(value: number, kind: Target["kind"]): string {
  return kind === "number" ? value.toFixed(2) : (100 * value).toFixed(1);
}

interface ScoreTarget {
  readonly part: number;
  readonly of: Extract<HeadlineScore, "accuracy" | "macroF1">;
  readonly reach: number;
  readonly aim: number;
}

function score(title: string, protocol: ProtocolName, { part, of, reach, aim }: ScoreTarget): Target {
  return {
    title,
    protocol,
    kind: "share",
    reach: { least: reach },
    aim: { least: aim },
    measure({ parts }) {
      const found: RecordPart | undefined = parts[part];
      if (!found) return undefined;
      const { accuracy, macro } = found.metrics;
      return { value: of === "accuracy" ? accuracy : macro.f1, interval: found.intervals?.scores[of] };
    },
  };
}
