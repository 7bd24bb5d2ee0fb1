/** What a person has chosen and written so far, and what they say with it: their words, in the language they chose them in. */
import type { CueName } from "../../../recognition/cues/cue-table.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import type { Expression } from "../../../recognition/expression.ts";
import { LONGEST_GUESS } from "../../store/kinds/guess.ts";

export interface Draft {
  /** In the order of the cue table. */
  readonly cues: readonly CueName[];
  readonly expressions: readonly Expression[];
  /** As they wrote it. */
  readonly written: string;
}

export const EMPTY_DRAFT: Draft = { cues: [], expressions: [], written: "" };

/** How a language says what was chosen. */
export interface DraftWords {
  /** BCP 47. */
  readonly language: string;
  readonly moves: (cues: readonly CueInWords[]) => string;
  readonly expressionNames: Readonly<Record<Expression, string>>;
}

/** One line for what moves, one for what it may be, and what they wrote, untouched; empty where nothing was said. */
export function wordsOfDraft(draft: Draft, words: DraftWords): string {
  return linesOf(draft, words)
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** How much may be written beside what is chosen, in UTF-16 units, so that a guess is never cut. */
export function roomToWrite(draft: Draft, words: DraftWords): number {
  const chosen = wordsOfDraft({ ...draft, written: "" }, words);
  return Math.max(0, LONGEST_GUESS - chosen.length - 1);
}

function linesOf(
  { cues, expressions, written }: Draft,
  { language, moves, expressionNames }: DraftWords,
): string[] {
  const list = new Intl.ListFormat(language, { type: "unit" });
  return [
    moves(cues.map((cue) => ({ cue }))),
    list.format(expressions.map((each) => expressionNames[each])),
    written,
  ];
}
