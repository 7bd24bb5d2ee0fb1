/** What is kept of a result in the repository, for docs/results.md to be written from. */
import * as v from "valibot";
import { type ReliabilityBin, reliabilityCurve } from "../../evaluation/index.ts";
import { ResultError } from "../errors.ts";
import { type Evaluation, type EvaluationPart, PROTOCOL_NAMES } from "../evaluation.ts";

/** An evaluation without what was said of single examples. */
export interface EvaluationRecord extends Omit<Evaluation, "parts"> {
  readonly parts: readonly RecordedPart[];
}

interface RecordedPart extends Omit<EvaluationPart, "predictions"> {
  /** Of the headline: the curve behind `expectedCalibrationError.equalWidth`. Records made before it was kept lack it. */
  readonly reliability?: readonly ReliabilityBin[];
}

export function recordOf(evaluation: Evaluation): EvaluationRecord {
  const parts = evaluation.parts.map(({ predictions, ...part }, i) => ({
    ...part,
    ...(i === 0 && { reliability: reliabilityOf(predictions) }),
  }));
  return { ...evaluation, parts };
}

function reliabilityOf(predictions: EvaluationPart["predictions"]): ReliabilityBin[] {
  return reliabilityCurve(
    predictions.map(({ probabilities }) => probabilities),
    predictions.map(({ label }) => label),
    "equalWidth",
  );
}

/** Numbers that came from elsewhere than `evaluate`: written down when they were measured, or by the program that measured. */
const measurementSchema = v.strictObject({
  title: v.string(),
  /** `2026-11-22`, or a month where the day was not written down. */
  measuredAt: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, "must be a date such as 2026-11-22")),
  /** How it was measured: the command, the machine, what else ran. */
  how: v.string(),
  columns: v.array(v.string()),
  rows: v.array(v.array(v.union([v.string(), v.number()]))),
  /** Whole sentences that must stand below the table. */
  notes: v.array(v.string()),
});

export type Measurement = v.InferOutput<typeof measurementSchema>;

/** What the page reads of a record; the rest is kept as it is. */
const recordSchema = v.looseObject({
  format: v.literal(2),
  protocol: v.picklist(PROTOCOL_NAMES),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  model: v.looseObject({ folder: v.string(), name: v.string() }),
  labels: v.array(v.string()),
  parts: v.pipe(
    v.array(
      v.looseObject({ title: v.string(), of: v.string(), metrics: v.looseObject({ accuracy: v.number() }) }),
    ),
    v.minLength(1),
  ),
  baselines: v.array(v.looseObject({ name: v.string(), metrics: v.looseObject({ accuracy: v.number() }) })),
  reproduce: v.string(),
});

/** @throws ResultError naming the file and the field */
export function parseEvaluationRecord(json: unknown, path: string): EvaluationRecord {
  // The schema proves what tells a record from another file; its numbers are those an evaluation had.
  return parsed(recordSchema, json, path) as unknown as EvaluationRecord;
}

/** @throws ResultError naming the file and the field */
export function parseMeasurement(json: unknown, path: string): Measurement {
  const measurement = parsed(measurementSchema, json, path);
  const odd = measurement.rows.find((row) => row.length !== measurement.columns.length);
  if (odd)
    throw new ResultError(
      `${path}: rows: "${odd[0]}" has ${odd.length} cells for ${measurement.columns.length} columns`,
    );
  return measurement;
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  path: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ResultError(`${path}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}
