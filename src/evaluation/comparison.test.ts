import { describe, expect, it } from "vitest";
import reference from "../../test/fixtures/metrics/comparison.json" with { type: "json" };
import { HEADLINE_SCORES } from "./bootstrap.ts";
import { comparePredictions } from "./comparison.ts";
import { mcnemar } from "./mcnemar.ts";

const { truth, people, probabilities, draws, differences } = reference.bootstrap;
const [first, second] = probabilities.map((rows) =>
  truth.map((label, i) => ({ label, probabilities: rows[i]!, person: people[i]! })),
);

describe("mcnemar", () => {
  it.each(reference.mcnemar)("agrees with scipy: $onlyFirst against $onlySecond", (theirs) => {
    const ours = mcnemar(theirs.onlyFirst, theirs.onlySecond);
    expect(Math.abs(ours.exact - theirs.exact)).toBeLessThan(1e-12);
    expect(Math.abs(ours.corrected - theirs.corrected)).toBeLessThan(1e-12);
  });
});

describe("comparePredictions", () => {
  it("gives numpy's interval of each difference, both models on the same draws of people", () => {
    const left = draws.flat().values();
    const replay = { integer: () => left.next().value! };
    const ours = comparePredictions(first!, second!, 3, replay, { resamples: draws.length });
    expect([ours.of, ours.units]).toEqual(["people", 8]);
    for (const score of HEADLINE_SCORES) {
      const { interval, difference, first: one, second: other } = ours.scores[score];
      expect(difference).toBe(other - one);
      for (const end of ["low", "high"] as const)
        expect(Math.abs(interval[end] - differences[score][end]), score).toBeLessThan(1e-12);
    }
  });

  it("counts who is right where", () => {
    const sure = (right: boolean) => ({ label: 0, probabilities: right ? [1, 0] : [0, 1] });
    const one = [true, true, true, false, false].map(sure);
    const other = [true, false, false, true, false].map(sure);
    const none = { integer: () => 0 };
    expect(comparePredictions(one, other, 2, none)).toMatchObject({
      examples: 5,
      bothRight: 1,
      bothWrong: 1,
      mcnemar: { onlyFirst: 2, onlySecond: 1 },
    });
  });

  it("refuses other examples", () => {
    const none = { integer: () => 0 };
    expect(() => comparePredictions(first!, second!.slice(1), 3, none)).toThrow("same examples");
    const relabelled = second!.map((prediction) => ({ ...prediction, label: (prediction.label + 1) % 3 }));
    expect(() => comparePredictions(first!, relabelled, 3, none)).toThrow("same examples");
  });
});
