import { describe, expect, it } from "vitest";
import labels from "../../test/fixtures/metrics/labels.json" with { type: "json" };
import probabilities from "../../test/fixtures/metrics/probabilities.json" with { type: "json" };
import { reliabilityCurve } from "./calibration.ts";
import { measure, measureLabels, type Scored } from "./metrics.ts";
import { argmax } from "./prediction.ts";
import { rocCurve } from "./ranking.ts";

/** Every number in `expected`, at any depth, is met to 1e-12; null, which JSON has for NaN, is met by NaN or null. */
function expectClose(actual: unknown, expected: unknown, path = ""): void {
  if (expected === null || typeof expected === "number") {
    if (expected === null) expect(actual === null || Number.isNaN(actual), `${path}: ${actual}`).toBe(true);
    else expect(Math.abs((actual as number) - expected), `${path}: ${actual}`).toBeLessThan(1e-12);
    return;
  }
  if (Array.isArray(expected)) expect(actual, path).toHaveLength(expected.length);
  for (const [key, value] of Object.entries(expected as object))
    expectClose((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
}

describe("measureLabels", () => {
  it.each(labels.cases)(
    "agrees with scikit-learn: $name",
    ({ name: _, classes, truth, predicted, zeroDivision, ...scores }) => {
      const metrics = measureLabels(truth, predicted, classes);
      expect(metrics.examples).toBe(truth.length);
      expectClose(metrics, { ...scores, ...zeroDivision["0"] });
      expectClose(measureLabels(truth, predicted, classes, 1), zeroDivision["1"]);
      expectClose(measureLabels(truth, predicted, classes, "nan"), zeroDivision.nan);
    },
  );

  it.each([
    ["lists of different length", [0, 1], [0], "got 2 and 1"],
    ["no examples", [], [], "got 0 and 0"],
    ["a truth that is no class", [2], [0], "example 0 is 2 and 0 of 2 classes"],
    ["a prediction that is no class", [0, 0], [0, -1], "example 1 is 0 and -1 of 2 classes"],
  ])("refuses %s", (_, truth, predicted, message) => {
    expect(() => measureLabels(truth, predicted, 2)).toThrow(message);
  });
});

describe("measure", () => {
  const predictionsOf = (theirs: (typeof probabilities.cases)[number]): Scored[] =>
    theirs.truth.map((label, i) => ({
      label,
      probabilities: theirs.probabilities[i]!,
      ...("votes" in theirs && { votes: theirs.votes![i]! }),
    }));

  it.each(probabilities.cases)("agrees with scikit-learn: $name", (theirs) => {
    const classes = theirs.probabilities[0]!.length;
    const metrics = measure(predictionsOf(theirs), classes);
    const { logLoss, brier, top2Accuracy, rocAuc, averagePrecision, perClass } = theirs;
    const perClassScores = perClass.map(({ rocCurve: _, ...scores }) => scores);
    expectClose(metrics, {
      logLoss,
      brier,
      top2Accuracy,
      rocAuc,
      averagePrecision,
      perClass: perClassScores,
    });
    expectClose(metrics.expectedCalibrationError, {
      equalWidth: theirs.equalWidth.error,
      equalMass: theirs.equalMass.error,
    });
    if ("agreement" in theirs) expectClose(metrics.votes, theirs.agreement);
    else expect(metrics.votes).toBeUndefined();
  });

  it.each(probabilities.cases)("draws scikit-learn's curves: $name", (theirs) => {
    const { truth } = theirs;
    for (const binning of ["equalWidth", "equalMass"] as const)
      expectClose(reliabilityCurve(theirs.probabilities, truth, binning), theirs[binning].curve);
    theirs.perClass.forEach(({ rocCurve: points }, c) => {
      const ours = rocCurve(
        theirs.probabilities.map((row) => row[c]!),
        truth.map((label) => label === c),
      );
      const pairs = ours?.map(({ falsePositiveRate, truePositiveRate }) => [
        falsePositiveRate,
        truePositiveRate,
      ]);
      expectClose(pairs ?? null, points);
    });
  });

  it("refuses a row that does not fit the classes", () => {
    expect(() => measure([{ label: 0, probabilities: [0.5, 0.5] }], 3)).toThrow(
      "example 0 has 2 probabilities for 3 classes",
    );
  });
});

describe("argmax", () => {
  it("takes the first of equal maxima", () => {
    expect(argmax([1, 3, 3, 2])).toBe(1);
  });
});
