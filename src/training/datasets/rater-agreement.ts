/** How often one person's word for a face is the one that most others chose: what a model's score is held against. */
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { majority } from "./ferplus.ts";

export interface RaterAgreement {
  /** `counts[others][own]`: votes by the word that most of the others chose and the word the person chose, in `EXPRESSIONS` order. */
  readonly counts: readonly (readonly number[])[];
  /** Votes for which the others had no word of their own: they were tied, or most of them saw no expression or no face. */
  readonly undecided: number;
  /** Votes for something else than an expression where the others had a word, by that word. */
  readonly elsewhere: readonly number[];
}

/**
 * Takes away one vote after another and holds it against the `majority` of the votes that are left, by the rule a model is scored by
 * under `ferplus`.
 * @param ballots the ten counts of each face: the eight expressions, unknown, not a face
 */
export function rateRaters(ballots: readonly (readonly number[])[]): RaterAgreement {
  const counts = EXPRESSIONS.map(() => new Array<number>(EXPRESSIONS.length).fill(0));
  const elsewhere = new Array<number>(EXPRESSIONS.length).fill(0);
  let undecided = 0;
  for (const ballot of ballots)
    ballot.forEach((votes, own) => {
      if (votes === 0) return;
      const others = majority(ballot.with(own, votes - 1));
      if (others === undefined) undecided += votes;
      else if (own < EXPRESSIONS.length) counts[others]![own]! += votes;
      else elsewhere[others]! += votes;
    });
  return { counts, undecided, elsewhere };
}
