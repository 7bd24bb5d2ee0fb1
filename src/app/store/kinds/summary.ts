/** What a session showed, kept where the person wanted it. Lengths of time, no words: those are made in the language of the day. */
import * as v from "valibot";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { recordKind } from "../record-kind.ts";
import { durationMs, epochMs, source, subject } from "./fields.ts";

const schema = v.strictObject({
  startedAtMs: epochMs,
  durationMs,
  source,
  subject,
  /** How long each expression was what a face looked most like, all faces together. */
  shownMs: v.record(v.picklist(EXPRESSIONS), durationMs),
  /** For how long it could not tell, and why. */
  unreadMs: v.record(v.picklist(UNREAD_REASONS), durationMs),
});

export type Summary = v.InferOutput<typeof schema>;

export const summaryKind = recordKind("summary", schema);
