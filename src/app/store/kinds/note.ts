/** A note at a moment of a file. The file itself is not kept; its name and size say which it was. */
import * as v from "valibot";
import { recordKind } from "../record-kind.ts";
import { durationMs, epochMs, text } from "./fields.ts";

const schema = v.strictObject({
  writtenAtMs: epochMs,
  /** `size` in bytes. */
  file: v.strictObject({ name: text(1000), size: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** From the beginning of a video; 0 for a picture. */
  momentMs: durationMs,
  text: text(10_000),
});

export type Note = v.InferOutput<typeof schema>;

export const noteKind = recordKind("note", schema);
