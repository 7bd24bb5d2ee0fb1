/**
 * A kind of record, as data: its name, the shape of its values, and how values of older shapes become new ones. What is stored
 * carries the kind's name and the version of its shape, so that whoever reads it knows what it is.
 *
 * To change a shape, write the new schema, keep the old one beside its migration, and put an example of the old one into the test:
 *
 *   recordKind("note", schema, [migration(firstSchema, (first) => ({ ...first, momentMs: 0 }))])   // now version 2
 */
import * as v from "valibot";
import { epochMs } from "./kinds/fields.ts";

export interface RecordKind<Value> {
  readonly name: string;
  /** Of the shape, from 1 on: one more than there are migrations. */
  readonly version: number;
  /** Must accept plain JSON only, and give back what it accepts. */
  readonly schema: v.GenericSchema<unknown, Value>;
  /** The first leads from version 1 to 2. */
  readonly migrations: readonly Migration[];
}

/** Makes a value of one version into one of the next. Pure. @throws v.ValiError where it is given anything else */
export type Migration = (older: unknown) => unknown;

export function migration<Older>(
  schema: v.GenericSchema<unknown, Older>,
  migrate: (older: Older) => unknown,
): Migration {
  return (older) => migrate(v.parse(schema, older));
}

export function recordKind<Value>(
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  migrations: readonly Migration[] = [],
): RecordKind<Value> {
  return { name, version: migrations.length + 1, schema, migrations };
}

const key = v.pipe(v.string(), v.minLength(1));

const storedRecordSchema = v.strictObject({
  kind: key,
  id: key,
  /** Of the shape of `value`. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAtMs: epochMs,
  value: v.unknown(),
});

/** A record as it is stored and exported. `kind` and `id` together are its key. */
export type StoredRecord = v.InferOutput<typeof storedRecordSchema>;

/** What a stored record turns out to be. */
export type Interpretation<Value> =
  | { readonly kind: "valid"; readonly record: StoredRecord; readonly value: Value }
  /** Of a version, or a kind, that this app does not know: a newer one wrote it. */
  | { readonly kind: "newer"; readonly record: StoredRecord }
  | { readonly kind: "broken"; readonly reason: string };

/** @param kind the record's, where this app knows it */
export function interpret<Value>(kind: RecordKind<Value> | undefined, raw: unknown): Interpretation<Value> {
  try {
    const record = v.parse(storedRecordSchema, raw);
    if (kind === undefined || record.version > kind.version) return { kind: "newer", record };
    const migrated = kind.migrations
      .slice(record.version - 1)
      .reduce((older, migrate) => migrate(older), record.value);
    return { kind: "valid", record, value: v.parse(kind.schema, migrated) };
  } catch (error) {
    return { kind: "broken", reason: reasonOf(error) };
  }
}

/** @throws TypeError naming the field that no record of this kind may have */
export function requireValid<Value>(kind: RecordKind<Value>, value: Value): Value {
  const result = v.safeParse(kind.schema, value);
  if (result.success) return result.output;
  throw new TypeError(`${kind.name}: ${issueOf(result.issues)}`);
}

function reasonOf(error: unknown): string {
  return v.isValiError(error) ? issueOf(error.issues) : String(error);
}

export function issueOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
