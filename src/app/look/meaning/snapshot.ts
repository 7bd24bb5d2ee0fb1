/** What one moment of a face may mean: taken when it is asked, and unchanged from then on. */
import type { Blend } from "../../../recognition/blend.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import { MOST_POSSIBILITIES } from "../../../recognition/explain.ts";
import { type Expression, type Probabilities, ranked } from "../../../recognition/expression.ts";
import type { Reading, UnreadReason } from "../../../recognition/face.ts";
import { cuesInWords } from "../face-words.ts";

export type Snapshot =
  | {
      readonly kind: "possible";
      readonly cues: readonly CueInWords[];
      readonly probabilities: Probabilities;
      /** Two or three, most likely first. */
      readonly possibilities: readonly Expression[];
      readonly blend?: Blend;
      /** Whether it could be many things, of which these are only the most likely. */
      readonly unsure: boolean;
    }
  | { readonly kind: "unread"; readonly because: UnreadReason }
  /** There is no such face any more. */
  | { readonly kind: "gone" };

/** One word alone would sound like the truth. */
const FEWEST_POSSIBILITIES = 2;

export function snapshotOf(reading: Reading | undefined): Snapshot {
  if (reading === undefined) return { kind: "gone" };
  const { probabilities } = reading;
  const unsure = reading.kind === "unread";
  if (probabilities === undefined || (unsure && reading.because !== "unsure"))
    return { kind: "unread", because: unsure ? reading.because : "unsure" };
  return {
    kind: "possible",
    cues: cuesInWords(reading),
    probabilities,
    possibilities: unsure
      ? ranked(probabilities).slice(0, MOST_POSSIBILITIES)
      : filledUp(reading.set, probabilities),
    ...(!unsure && reading.blend && { blend: reading.blend }),
    unsure,
  };
}

/** The set, with the most likely of the others where it is too small. */
function filledUp(set: readonly Expression[], probabilities: Probabilities): readonly Expression[] {
  const others = ranked(probabilities).filter((expression) => !set.includes(expression));
  return [...set, ...others.slice(0, Math.max(0, FEWEST_POSSIBILITIES - set.length))];
}
