import type { Guess } from "../store/kinds/guess.ts";

export const ANSWERS = ["yes", "partly", "no", "cannot-tell"] as const;
export type Answer = (typeof ANSWERS)[number];

export interface OwnLog {
  /** Readings of which the person said whether they were right. */
  readonly answered: number;
  readonly answers: Readonly<Record<Answer, number>>;
}

/** What the person said of its readings. Where it had left a face unread there was nothing to be right. */
export function ownLog(guesses: readonly Guess[]): OwnLog {
  const answers = { yes: 0, partly: 0, no: 0, "cannot-tell": 0 };
  for (const { reading, right } of guesses)
    if (reading.kind !== "unread" && right !== undefined) answers[right] += 1;
  return { answered: Object.values(answers).reduce((a, b) => a + b), answers };
}
