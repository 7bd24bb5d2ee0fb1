/** What the languages have in common. */

import type { CueName } from "../../recognition/cues/cue-table.ts";
import type { Side } from "../../recognition/cues/measures.ts";
import type { CueInWords } from "../../recognition/cues/read-cues.ts";
import type { Explanation } from "../../recognition/explain.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { UnreadReason } from "../../recognition/face.ts";

/** A state that needs a way out: what happened, and what can be done. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

/** How a language says what a face shows. */
export interface Saying {
  /** As they stand after "or". */
  readonly expressions: Readonly<Record<Expression, string>>;
  readonly unread: Readonly<Record<UnreadReason, string>>;
  /** "happiness", "surprise" → "happiness and surprise at once". */
  readonly atOnce: (first: string, second: string) => string;
  /** One to three possibilities, most likely first: the whole sentence, without its full stop. */
  readonly looksLike: (possibilities: readonly string[]) => string;
}

export function shows({ expressions, unread, atOnce, looksLike }: Saying, explanation: Explanation): string {
  if (explanation.kind !== "looks-like") return unread[explanation.kind];
  const words = explanation.expressions.map((expression) => expressions[expression]);
  return looksLike(
    explanation.blend === undefined ? words : [atOnce(words[0]!, words[1]!), ...words.slice(2)],
  );
}

/** What moved, on both sides and, where one can move alone, on one of them. */
export type CueWords = Readonly<
  Record<CueName, { readonly both: string } & Partial<Readonly<Record<Side, string>>>>
>;

export function moves(words: CueWords, cues: readonly CueInWords[], comma = ", "): string {
  return capitalized(cues.map(({ cue, side }) => (side && words[cue][side]) ?? words[cue].both).join(comma));
}

/** For each expression what tells it from each of the others: what can be seen in the first and not in the second. */
export type Differences = {
  readonly [First in Expression]: Readonly<Record<Exclude<Expression, First>, string>>;
};

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
