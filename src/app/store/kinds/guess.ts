/** A guess made before the app said anything, and what it said then. The two stand side by side, without a verdict. */
import * as v from "valibot";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { recordKind } from "../record-kind.ts";
import { epochMs, modelHash, source, subject, text } from "./fields.ts";

/** What moved, from the forehead down. */
const cues = v.array(v.picklist(CUE_NAMES));

const reading = v.variant("kind", [
  v.strictObject({
    kind: v.literal("read"),
    model: modelHash,
    /** What it may be, most likely first. */
    set: v.pipe(
      v.array(v.picklist(EXPRESSIONS)),
      v.minLength(1),
      v.check((set) => new Set(set).size === set.length, "must name each expression once"),
    ),
    cues,
  }),
  v.strictObject({ kind: v.literal("unread"), because: v.picklist(UNREAD_REASONS), cues }),
]);

const schema = v.strictObject({
  guessedAtMs: epochMs,
  source,
  subject,
  /** What the person saw, in their words. */
  words: text(500),
  reading,
  /** Whether the reading was right, as the person said; absent while they have not. */
  right: v.exactOptional(v.picklist(["yes", "partly", "no", "cannot-tell"])),
});

export type Guess = v.InferOutput<typeof schema>;

export const guessKind = recordKind("guess", schema);
