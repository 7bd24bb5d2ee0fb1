import { describe, expect, it } from "vitest";
import reference from "../../test/fixtures/metrics/comparison.json" with { type: "json" };
import { createRandom } from "../learning/random.ts";
import { bootstrapIntervals, HEADLINE_SCORES } from "./bootstrap.ts";

const { truth, people, probabilities, draws, intervals } = reference.bootstrap;
const predictions = truth.map((label, i) => ({
  label,
  probabilities: probabilities[0]![i]!,
  person: people[i]!,
}));

/** Draws what numpy drew. */
function replay(numbers: readonly number[]): { integer(limit: number): number } {
  const left = numbers.values();
  return { integer: () => left.next().value! };
}

describe("bootstrapIntervals", () => {
  it("agrees with numpy's percentiles of scikit-learn's scores, people drawn", () => {
    const ours = bootstrapIntervals(predictions, 3, replay(draws.flat()), { resamples: draws.length });
    expect([ours.of, ours.units]).toEqual(["people", 8]);
    for (const score of HEADLINE_SCORES)
      for (const end of ["low", "high"] as const)
        expect(Math.abs(ours.scores[score][end] - intervals[score][end]), score).toBeLessThan(1e-12);
  });

  it("draws examples where somebody is not known, and the same ones for the same seed", () => {
    const [first, ...others] = predictions;
    const unknown = [{ label: first!.label, probabilities: first!.probabilities }, ...others];
    const ours = bootstrapIntervals(unknown, 3, createRandom(1), { resamples: 50 });
    expect([ours.of, ours.units]).toEqual(["examples", truth.length]);
    expect(bootstrapIntervals(unknown, 3, createRandom(1), { resamples: 50 })).toEqual(ours);
    expect(bootstrapIntervals(unknown, 3, createRandom(2), { resamples: 50 })).not.toEqual(ours);
  });

  it("averages over the same classes in every resample", () => {
    // One stray answer of a class that never occurs: two thirds at best, with it drawn or not.
    const right = Array.from({ length: 40 }, (_, i) => ({
      label: i % 2,
      probabilities: i % 2 ? [0, 1, 0] : [1, 0, 0],
    }));
    const stray = { label: 0, probabilities: [0, 0, 1] };
    const { macroF1 } = bootstrapIntervals([...right, stray], 3, createRandom(1)).scores;
    expect(macroF1.high).toBeCloseTo(2 / 3, 12);
  });

  it("widens when pictures of one person are alike", () => {
    // Ten people, of whom five are always right and five never: ten independent answers, not a hundred.
    const clustered = Array.from({ length: 100 }, (_, i) => ({
      label: 0,
      probabilities: i < 50 ? [1, 0] : [0, 1],
      person: `P${Math.floor(i / 10)}`,
    }));
    const width = (of: typeof clustered | { label: number; probabilities: number[] }[]): number => {
      const { low, high } = bootstrapIntervals(of, 2, createRandom(1)).scores.accuracy;
      return high - low;
    };
    const alone = clustered.map(({ label, probabilities }) => ({ label, probabilities }));
    expect(width(clustered) / width(alone)).toBeGreaterThan(2);
  });
});
