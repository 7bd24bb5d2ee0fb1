import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softmax } from "../recognition/expression.ts";
import { expectedCalibrationError, fitTemperature, meanCrossEntropy } from "./calibration.ts";

const logits = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 });

describe("expectedCalibrationError", () => {
  it("is the mean gap of bins of equal mass", () => {
    // Two bins: (0.55, 0.65), one of them right; (0.9, 0.95), both right.
    const rows = [
      [0.95, 0.05],
      [0.45, 0.55],
      [0.65, 0.35],
      [0.1, 0.9],
    ];
    const byHand = (Math.abs(0.55 + 0.65 - 1) + Math.abs(0.9 + 0.95 - 2)) / 4;
    expect(expectedCalibrationError(rows, [0, 0, 0, 1], 2)).toBeCloseTo(byHand, 12);
  });

  it("is 0 for sure and right, 1 for sure and wrong, and copes with fewer examples than bins", () => {
    const sure = [
      [1, 0],
      [0, 1],
    ];
    expect(expectedCalibrationError(sure, [0, 1])).toBe(0);
    expect(expectedCalibrationError(sure, [1, 0])).toBe(1);
  });
});

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
});
