import fc from "fast-check";
import { expect, test } from "vitest";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { SIDES } from "../../../recognition/cues/measures.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { guessKind } from "../../store/kinds/guess.ts";
import { requireValid } from "../../store/record-kind.ts";
import type { Saying } from "../face-words.ts";
import { keptReading, sayingOfKept } from "./said.ts";

const cues = fc.array(
  fc.record(
    { cue: fc.constantFrom(...CUE_NAMES), side: fc.constantFrom(...SIDES) },
    { requiredKeys: ["cue"] },
  ),
  { maxLength: 4 },
);
const looksLike = fc
  .tuple(fc.shuffledSubarray([...EXPRESSIONS], { minLength: 1, maxLength: 3 }), fc.boolean(), cues)
  .map(([expressions, atOnce, moved]): Saying => {
    const [first, second] = expressions;
    const blend = atOnce && first && second ? ([first, second] as const) : undefined;
    return {
      kind: "looks-like",
      explanation: { kind: "looks-like", expressions, ...(blend && { blend }) },
      cues: moved,
    };
  });
const saying: fc.Arbitrary<Saying> = fc.oneof(
  looksLike,
  cues.map((moved): Saying => ({ kind: "moves", cues: moved })),
  fc.tuple(fc.constantFrom(...UNREAD_REASONS), cues).map(([kind, moved]): Saying => ({ kind, cues: moved })),
);

test("whatever is said of a face can be kept, and is said again as it was", () => {
  fc.assert(
    fc.property(saying, (said) => {
      const reading = keptReading(said, "a".repeat(64));
      const guess = {
        guessedAtMs: 1,
        source: "camera",
        subject: "myself",
        words: "lips",
        reading,
      } as const;
      expect(sayingOfKept(requireValid(guessKind, guess).reading)).toEqual(said);
    }),
  );
});
