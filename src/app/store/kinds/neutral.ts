/** The person's own face at rest, for one camera in one light. It is measures of a face, not a picture, and serves them alone. */
import * as v from "valibot";
import { parsePersonalNeutral } from "../../../recognition/personal-neutral.ts";
import { recordKind } from "../record-kind.ts";
import { epochMs, text } from "./fields.ts";

/** Its own reader knows what it must be; what that says becomes the issue. */
const personalNeutral = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return parsePersonalNeutral(dataset.value);
    } catch (error) {
      addIssue({ message: String(error) });
      return NEVER;
    }
  }),
);

const schema = v.strictObject({
  takenAtMs: epochMs,
  /** As the browser names it. Its id changes when the browser's data for the page are cleared. */
  camera: v.strictObject({ id: v.string(), label: v.string() }),
  /** What the person calls the light it was taken in. */
  light: text(80),
  neutral: personalNeutral,
});

export type StoredNeutral = v.InferOutput<typeof schema>;

export const neutralKind = recordKind("neutral", schema);
