/** A guess made before the app said anything, and what it said then. The two stand side by side, without a verdict. */
import * as v from "valibot";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { SIDES } from "../../../recognition/cues/measures.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { migration, recordKind } from "../record-kind.ts";
import { epochMs, modelHash, source, subject, text } from "./fields.ts";

/** In UTF-16 units. */
export const LONGEST_GUESS = 500;

/** Whether a reading was right, as a person may say. */
export const FITS = ["yes", "partly", "no", "cannot-tell"] as const;
export type Fit = (typeof FITS)[number];

const set = v.pipe(
  v.array(v.picklist(EXPRESSIONS)),
  v.minLength(1),
  v.check((names) => new Set(names).size === names.length, "must name each expression once"),
);

/** What moved, from the forehead down. */
const cues = v.array(
  v.strictObject({ cue: v.picklist(CUE_NAMES), side: v.exactOptional(v.picklist(SIDES)) }),
);

const reading = v.variant("kind", [
  v.strictObject({
    kind: v.literal("read"),
    model: modelHash,
    /** What it may be, most likely first. */
    set,
    /** Whether the first two seemed to be there at once; without it one or the other. */
    atOnce: v.exactOptional(v.literal(true)),
    cues,
  }),
  /** Of another person's face: what moved, and no expression. */
  v.strictObject({ kind: v.literal("moves"), cues }),
  v.strictObject({ kind: v.literal("unread"), because: v.picklist(UNREAD_REASONS), cues }),
]);

const fields = {
  guessedAtMs: epochMs,
  source,
  subject,
  /** What the person saw, in their words. */
  words: text(LONGEST_GUESS),
  /** Whether the reading was right, as the person said; absent while they have not. */
  right: v.exactOptional(v.picklist(FITS)),
};

/** It had cues without their sides, and no words for what is said of another person. */
const firstCues = v.array(v.picklist(CUE_NAMES));
const firstReading = v.variant("kind", [
  v.strictObject({ kind: v.literal("read"), model: modelHash, set, cues: firstCues }),
  v.strictObject({ kind: v.literal("unread"), because: v.picklist(UNREAD_REASONS), cues: firstCues }),
]);

const schema = v.strictObject({ ...fields, reading });

export type Guess = v.InferOutput<typeof schema>;

export const guessKind = recordKind("guess", schema, [
  migration(v.strictObject({ ...fields, reading: firstReading }), (first) => ({
    ...first,
    reading: { ...first.reading, cues: first.reading.cues.map((cue) => ({ cue })) },
  })),
]);
