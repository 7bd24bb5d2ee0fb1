/**
 * docs/results.md from records. Its prose is a template, in which lines of their own ask for tables:
 *
 *     {{scores seed: ck-frames, ck-subjects}}    a model's scores under protocols, several seeds as mean and spread
 *     {{classes expression: ferplus}}            precision, recall and F1 of every class
 *     {{probabilities expression: ferplus}}      whether the probabilities can be believed
 *     {{sets expression: ferplus}}               whether conformal sets hold what they promise
 *     {{reading expression: robustness}}          what is read of spoilt faces, and why the rest is not
 *     {{targets expression: ferplus, cross}}      what is asked of a model, and what it reaches
 *     {{targets live: ferplus; other: fer2013}}   the same, of several
 *     {{groups expression: london}}              accuracy by group
 *     {{measurement training-speed}}             what was measured elsewhere
 */
import { ResultError } from "../errors.ts";
import { PROTOCOL_NAMES } from "../evaluation.ts";
import type { EvaluationRecord, Measurement } from "./result-record.ts";
import {
  classTable,
  groupTable,
  markdownTable,
  probabilityTable,
  type RecordGroup,
  readingTable,
  scoreTable,
  setTable,
  targetsTable,
} from "./results-tables.ts";

export interface ResultFiles {
  readonly records: readonly EvaluationRecord[];
  /** By the names of their files, without the ending. */
  readonly measurements: ReadonlyMap<string, Measurement>;
}

/** @throws ResultError for a line that asks for what does not exist */
export function renderResults(template: string, files: ResultFiles): string {
  return template.replace(/^\{\{(\w+) ([^}]+)\}\}$/gm, (line, kind: string, what: string) => {
    if (kind === "measurement") return renderMeasurement(what, files);
    const table = EVALUATION_TABLES[kind];
    if (!table)
      throw new ResultError(
        `${line}: asks for none of ${[...Object.keys(EVALUATION_TABLES), "measurement"].join(", ")}`,
      );
    return renderEvaluations(table, what, files.records);
  });
}

const EVALUATION_TABLES: Readonly<Record<string, (groups: readonly RecordGroup[]) => string>> = {
  scores: scoreTable,
  classes: classTable,
  probabilities: probabilityTable,
  sets: setTable,
  reading: readingTable,
  targets: targetsTable,
  groups: groupTable,
};

/** @param what `model: protocol, protocol`; several models stand in one table, `; ` between them */
function renderEvaluations(
  table: (groups: readonly RecordGroup[]) => string,
  what: string,
  records: readonly EvaluationRecord[],
): string {
  const wanted = what.split("; ").flatMap((part) => {
    const [model = "", list = ""] = part.split(": ");
    return list.split(", ").map((protocol) => ({ model, protocol }));
  });
  const unknown = wanted.find(({ protocol }) => !PROTOCOL_NAMES.some((known) => known === protocol));
  if (unknown) throw new ResultError(`{{… ${what}}}: "${unknown.protocol}" is no protocol`);
  const found = wanted.map(({ model, protocol }) =>
    groupsOf(records.filter((record) => record.model.name === model && record.protocol === protocol)),
  );
  const groups = found.flat();
  const missing = wanted.filter((_, i) => found[i]!.length === 0).map(({ protocol }) => `\`${protocol}\``);
  const gaps = missing.length > 0 ? `Not measured yet: ${missing.join(", ")}.` : "";
  return [groups.length > 0 ? table(groups) : "", gaps].filter((text) => text !== "").join("\n\n");
}

/** Records that differ in their seed alone belong together; the oldest group comes first. */
function groupsOf(records: readonly EvaluationRecord[]): RecordGroup[] {
  const groups = new Map<string, [EvaluationRecord, ...EvaluationRecord[]]>();
  for (const record of records.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

function keyOf({ model: { recipe, sha256 }, data }: EvaluationRecord): string {
  if (!recipe) return JSON.stringify([sha256, data.fingerprint]);
  const { seed: _, ...rest } = recipe;
  return JSON.stringify([rest, data.fingerprint]);
}

function renderMeasurement(name: string, { measurements }: ResultFiles): string {
  const measurement = measurements.get(name);
  if (!measurement) throw new ResultError(`{{measurement ${name}}}: there is no ${name}.json`);
  const { how, measuredAt, columns, rows, notes } = measurement;
  const table = markdownTable([columns, ...rows.map((row) => row.map(String))]);
  return [`${how} (${measuredAt})`, table, ...notes].join("\n\n");
}
