import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softmax } from "../recognition/expression.ts";
import { fitTemperature, meanCrossEntropy } from "./temperature.ts";

const logits = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 });

describe("fitTemperature", () => {
  it("finds the temperature that made the targets", () => {
    fc.assert(
      fc.property(
        fc.array(logits, { minLength: 20, maxLength: 40 }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (rows, temperature) => {
          fc.pre(rows.some((row) => Math.max(...row) - Math.min(...row) > 1));
          const targets = rows.map((row) => softmax(row, temperature));
          expect(fitTemperature(rows, targets) / temperature).toBeCloseTo(1, 2);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("never leaves the fit worse than it was", () => {
    const rows = [
      [5, 0, 0],
      [0, 5, 0],
      [4, 0, 3],
    ];
    const targets = [
      [1, 0, 0],
      [0, 0, 1],
      [0.5, 0, 0.5],
    ];
    const temperature = fitTemperature(rows, targets);
    expect(meanCrossEntropy(rows, targets, temperature)).toBeLessThan(meanCrossEntropy(rows, targets));
  });

  it("leaves doubt as it is where every example is right, which says nothing about it", () => {
    const rows = [
      [3, 0, 1],
      [0, 2, 1],
    ];
    const targets = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(fitTemperature(rows, targets)).toBe(1);
  });
});
