/** From a reading to what may honestly be said of it; `english.ts` has the words. */
import type { Expression } from "./expression.ts";
import type { Reading, UnreadReason } from "./face.ts";

/** At most this many possibilities are named: more would help nobody. */
export const MOST_POSSIBILITIES = 3;

export type Explanation =
  /** One to three possibilities, most likely first. `neutral` among them is a face at rest. */
  | { readonly kind: "looks-like"; readonly expressions: readonly Expression[] }
  | { readonly kind: UnreadReason };

export function explain(reading: Reading): Explanation {
  if (reading.kind === "unread") return { kind: reading.because };
  return { kind: "looks-like", expressions: reading.set };
}
