import { describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../../test/fixtures/evaluation/made-up.ts";
import { withoutMistakes } from "./scores.ts";

describe("withoutMistakes", () => {
  const { intervals, metrics } = madeUpEvaluation().parts[0]!;

  it("says what resamples cannot where everything is right", () => {
    const [note] = withoutMistakes({
      metrics: { accuracy: 1 },
      intervals: { ...intervals!, of: "people", units: 59, level: 0.95 },
    });
    // The 59 of the old rule: no failure among 59 shows with 95 % certainty that fewer than 5 % fail.
    expect(note).toContain("Not one mistake among 59 people");
    expect(note).toContain("up to 5.0 % of other people");
  });

  it("says nothing where something was mistaken, or no interval was drawn", () => {
    expect(withoutMistakes({ metrics, intervals: intervals! })).toEqual([]);
    expect(withoutMistakes({ metrics: { accuracy: 1 } })).toEqual([]);
  });
});
