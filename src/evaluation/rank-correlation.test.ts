import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation } from "./rank-correlation.ts";

describe("rankCorrelation", () => {
  // scipy 1.10: scipy.stats.spearmanr(a, b)[0]
  it.each([
    [[1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6], 0.8214285714285715],
    [[1, 2, 2, 3, 5, 5, 5], [2.5, 1, 4, 4, 7, 5, 6], 0.8779838352573822],
    [[0.1, 0.4, 0.2, 0.9], [10, 20, 15, 20], 0.9486832980505139],
  ])("agrees with scipy on %j and %j", (a, b, expected) => {
    expect(rankCorrelation(a, b)).toBeCloseTo(expected, 12);
  });

  it("is 1 for any growing function, and turns its sign with the order", () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 });
    fc.assert(
      fc.property(distinct, (values) => {
        expect(rankCorrelation(values, values.map(Math.atan))).toBeCloseTo(1, 12);
        expect(
          rankCorrelation(
            values,
            values.map((value) => -(value ** 3)),
          ),
        ).toBeCloseTo(-1, 12);
      }),
    );
  });

  it("is undefined for a constant list, and refuses lists of different length", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(() => rankCorrelation([1], [1, 2])).toThrow(TypeError);
  });
});
