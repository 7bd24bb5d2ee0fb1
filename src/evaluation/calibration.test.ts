import { describe, expect, it } from "vitest";
import { expectedCalibrationError, reliabilityCurve } from "./calibration.ts";

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
    const curve = reliabilityCurve(rows, [0, 0, 0, 1], "equalMass", 2);
    expect(expectedCalibrationError(curve)).toBeCloseTo(byHand, 12);
  });

  it.each(["equalWidth", "equalMass"] as const)(
    "is 0 for sure and right, 1 for sure and wrong: %s",
    (binning) => {
      const sure = [
        [1, 0],
        [0, 1],
      ];
      expect(expectedCalibrationError(reliabilityCurve(sure, [0, 1], binning))).toBe(0);
      expect(expectedCalibrationError(reliabilityCurve(sure, [1, 0], binning))).toBe(1);
    },
  );
});
