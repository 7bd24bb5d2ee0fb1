/** From a reading to what may honestly be said of it; `english.ts` has the words. */
import type { Blend } from "./blend.ts";
import type { Expression } from "./expression.ts";
import type { Reading, UnreadReason } from "./face.ts";
import type { IntensityLevel } from "./intensity.ts";

/** At most this many possibilities are named: more would help nobody. */
export const MOST_POSSIBILITIES = 3;

export type Explanation =
  /** One to three possibilities, most likely first. `neutral` among them is a face at rest. */
  | {
      readonly kind: "looks-like";
      readonly expressions: readonly Expression[];
      /** The first two of them, where they seem to be there at once. */
      readonly blend?: Blend;
      /** How far from rest; absent for a face at rest. */
      readonly level?: IntensityLevel;
    }
  | { readonly kind: UnreadReason };

export function explain(reading: Reading): Explanation {
  if (reading.kind === "unread") return { kind: reading.because };
  const { set, blend, intensity } = reading;
  return {
    kind: "looks-like",
    expressions: set,
    ...(blend && { blend }),
    ...(intensity && { level: intensity.level }),
  };
}
