import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { de } from "../../messages/de/index.ts";
import { en } from "../../messages/en/index.ts";
import { es } from "../../messages/es/index.ts";
import { ur } from "../../messages/ur/index.ts";
import { LONGEST_GUESS } from "../../store/kinds/guess.ts";
import { type DraftWords, EMPTY_DRAFT, roomToWrite, wordsOfDraft } from "./draft.ts";

const english: DraftWords = { language: "en", moves: en.moves, expressionNames: en.expressionNames };

describe("what a person says they see", () => {
  it("is what they chose and what they wrote, each on a line of its own", () => {
    const draft = {
      cues: ["brow-lower", "jaw-drop"],
      expressions: ["anger", "fear"],
      written: " a bit tired? ",
    } as const;
    expect(wordsOfDraft(draft, english)).toBe("Brows down, jaw dropped\nAnger, Fear\n a bit tired? ");
  });

  it("is nothing where nothing was chosen, and blanks were written", () => {
    expect(wordsOfDraft(EMPTY_DRAFT, english)).toBe("");
    expect(wordsOfDraft({ ...EMPTY_DRAFT, written: " \n" }, english)).toBe("");
  });

  it.each(Object.entries({ en, de, es, ur }))("is never too long to be kept, in %s", (language, messages) => {
    const words = { language, moves: messages.moves, expressionNames: messages.expressionNames };
    fc.assert(
      fc.property(fc.subarray([...CUE_NAMES]), fc.subarray([...EXPRESSIONS]), (cues, expressions) => {
        const chosen = { cues, expressions, written: "" };
        const written = "x".repeat(roomToWrite(chosen, words));
        const length = wordsOfDraft({ ...chosen, written }, words).length;
        expect(length).toBeLessThanOrEqual(LONGEST_GUESS);
      }),
      { examples: [[[...CUE_NAMES], [...EXPRESSIONS]]] },
    );
  });
});
