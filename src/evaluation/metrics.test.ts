import { describe, expect, it } from "vitest";
import reference from "../../test/fixtures/metrics/scores.json" with { type: "json" };
import { argmax, measure, type PrecisionRecallF1 } from "./metrics.ts";

function expectClose(ours: PrecisionRecallF1, theirs: PrecisionRecallF1): void {
  for (const score of ["precision", "recall", "f1"] as const)
    expect(Math.abs(ours[score] - theirs[score])).toBeLessThan(1e-12);
}

describe("measure", () => {
  it.each(reference.cases.map((scores, i) => [i, scores] as const))(
    "agrees with scikit-learn, case %i",
    (_, scores) => {
      const metrics = measure(scores.truth, scores.predicted, scores.classes);
      expect(metrics.examples).toBe(scores.truth.length);
      expect(Math.abs(metrics.accuracy - scores.accuracy)).toBeLessThan(1e-12);
      expectClose(metrics.macro, scores.macro);
      expectClose(metrics.weighted, scores.weighted);
      metrics.perClass.forEach((own, c) => {
        expectClose(own, scores.perClass[c]!);
        expect(own.support).toBe(scores.perClass[c]!.support);
      });
      expect(metrics.confusionMatrix).toEqual(scores.confusionMatrix);
    },
  );

  it.each([
    ["lists of different length", [0, 1], [0], "got 2 and 1"],
    ["no examples", [], [], "got 0 and 0"],
    ["a truth that is no class", [2], [0], "example 0 is 2 and 0 of 2 classes"],
    ["a prediction that is no class", [0, 0], [0, -1], "example 1 is 0 and -1 of 2 classes"],
  ])("refuses %s", (_, truth, predicted, message) => {
    expect(() => measure(truth, predicted, 2)).toThrow(message);
  });
});

describe("argmax", () => {
  it("takes the first of equal maxima", () => {
    expect(argmax([1, 3, 3, 2])).toBe(1);
  });
});
