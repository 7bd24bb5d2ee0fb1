/** The fields of the project's records that the page is made from. Whatever else they hold is passed over. */
import * as v from "valibot";
import { EXPRESSIONS } from "../../recognition/expression.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const interval = v.object({ low: share, high: share });

const part = v.object({
  title: v.string(),
  /** Rows are labels, columns what was named first, both in the order of the record's labels. */
  metrics: v.object({ accuracy: share, confusionMatrix: v.array(v.array(count)) }),
  intervals: v.optional(v.object({ scores: v.object({ accuracy: interval }) })),
  reliability: v.optional(v.array(v.object({ examples: count, confidence: share, accuracy: share }))),
  sets: v.optional(v.object({ promised: share, coverage: share, meanSize: v.number() })),
  reading: v.optional(v.object({ pictures: count, read: count, readRightly: count })),
  groups: v.optional(
    v.array(
      v.object({
        attribute: v.string(),
        group: v.string(),
        examples: count,
        people: v.optional(count),
        accuracy: share,
        interval,
      }),
    ),
  ),
});

const evaluation = v.object({
  protocol: v.string(),
  madeAt: v.string(),
  /** A record of folds, for which a recipe was trained anew, has no model file. */
  model: v.object({ name: v.string(), sha256: v.optional(v.string()) }),
  data: v.object({ people: v.optional(count) }),
  labels: v.array(v.picklist(EXPRESSIONS)),
  parts: v.array(part),
  baselines: v.array(v.object({ name: v.string(), metrics: v.object({ accuracy: share }) })),
});

const measurement = v.object({
  how: v.string(),
  columns: v.array(v.string()),
  rows: v.array(v.array(v.union([v.string(), v.number()]))),
});

export type EvaluationRecord = v.InferOutput<typeof evaluation>;
export type RecordPart = EvaluationRecord["parts"][number];
export type Measurement = v.InferOutput<typeof measurement>;

/** @throws TypeError naming the file and the field */
export function parseEvaluation(json: unknown, path: string): EvaluationRecord {
  return parsed(evaluation, json, path);
}

/** @throws TypeError naming the file and the field */
export function parseMeasurement(json: unknown, path: string): Measurement {
  return parsed(measurement, json, path);
}

/** The rows by their columns' names. */
export function rowsOf({ columns, rows }: Measurement): Readonly<Record<string, string | number>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  path: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TypeError(`${path}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}
