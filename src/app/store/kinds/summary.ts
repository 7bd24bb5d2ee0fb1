/** What a session showed, kept where the person wanted it. Lengths of time, no words: those are made in the language of the day. */
import * as v from "valibot";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { migration, recordKind } from "../record-kind.ts";
import { durationMs, epochMs, source, subject } from "./fields.ts";

const first = v.strictObject({
  startedAtMs: epochMs,
  durationMs,
  source,
  subject,
  /** How long each expression was what a face looked most like, all faces together. */
  shownMs: v.record(v.picklist(EXPRESSIONS), durationMs),
  /** For how long it could not tell, and why. */
  unreadMs: v.record(v.picklist(UNREAD_REASONS), durationMs),
});

/** Several faces that were there at once share the time. */
const schema = v.strictObject({
  ...first.entries,
  /** For how long faces could be read. Of another person `shownMs` is left empty: what a look might have meant is not kept. */
  readMs: durationMs,
  /** How long each movement was there; several can be there at once. */
  movedMs: v.record(v.picklist(CUE_NAMES), durationMs),
  /** For how long movements could be read and none stood out. */
  stillMs: durationMs,
});

export type Summary = v.InferOutput<typeof schema>;

/** Before the second version movements were not counted. */
export const summaryKind = recordKind("summary", schema, [
  migration(first, (older) => ({
    ...older,
    readMs: Object.values(older.shownMs).reduce((sum, ms) => sum + ms, 0),
    movedMs: {},
    stillMs: 0,
  })),
]);
