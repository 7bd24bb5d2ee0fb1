/** Everything stored, as one JSON document that a person can keep, read and bring back. */
import * as v from "valibot";
import { epochMs } from "./kinds/fields.ts";
import { issueOf } from "./record-kind.ts";

export const EXPORT_FORMAT = 1;

const header = v.looseObject({ format: v.literal("lexithymia"), formatVersion: v.number() });

const schema = v.strictObject({
  format: v.literal("lexithymia"),
  formatVersion: v.literal(EXPORT_FORMAT),
  /** Of the app that wrote it. */
  appVersion: v.string(),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Each is judged by itself, so that a broken one does not keep the others out. */
  records: v.array(v.unknown()),
  setAside: v.array(v.strictObject({ reason: v.string(), setAsideAtMs: epochMs, record: v.unknown() })),
});

export type ExportDocument = v.InferOutput<typeof schema>;

export type ParsedExport =
  | { readonly kind: "export"; readonly document: ExportDocument }
  | {
      readonly kind: "unreadable";
      /** `newer-format`: a newer version of the app wrote it. */
      readonly because: "not-json" | "not-an-export" | "newer-format";
      /** The field and what is wrong with it, or what the JSON parser said. */
      readonly detail: string;
    };

/** Reads the text of an exported file. Writes nothing. */
export function parseExport(text: string): ParsedExport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: "unreadable", because: "not-json", detail: String(error) };
  }
  if (v.is(header, json) && json.formatVersion > EXPORT_FORMAT)
    return { kind: "unreadable", because: "newer-format", detail: `formatVersion: ${json.formatVersion}` };
  const result = v.safeParse(schema, json);
  return result.success
    ? { kind: "export", document: result.output }
    : { kind: "unreadable", because: "not-an-export", detail: issueOf(result.issues) };
}

/**
 * A stored value as JSON can hold it. Whatever the app writes is JSON already; a broken record may be anything, and must not keep the rest
 * from being exported.
 */
export function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null");
  } catch {
    return String(value);
  }
}
