import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conformalThreshold } from "./conformal.ts";

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
const coverage = fc.constantFrom(0.5, 0.8, 0.9, 0.95);

describe("conformalThreshold", () => {
  it("is the quantile of the published algorithm", () => {
    // 19 examples at 90 %: the (19 + 1) * 0.1 = 2nd smallest.
    const values = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
    expect(conformalThreshold(values, 0.9)).toBe(0.1);
  });

  it("leaves out at most the share that it may, counted with the example to come", () => {
    fc.assert(
      fc.property(probabilities, coverage, (values, asked) => {
        const threshold = conformalThreshold(values, asked);
        const missed = values.filter((p) => p < threshold).length;
        expect(missed).toBeLessThanOrEqual((1 - asked) * (values.length + 1));
      }),
    );
  });

  it("leaves nothing out with too few examples", () => {
    expect(conformalThreshold([0.5, 0.6], 0.9)).toBe(0);
  });
});
