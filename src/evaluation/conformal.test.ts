import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../learning/random.ts";
import { labelSet, softmax } from "../recognition/expression.ts";
import {
  type CalibrationExamples,
  conformalThreshold,
  fitSetThresholds,
  mondrianThresholds,
  prevalenceThresholds,
} from "./conformal.ts";
import { measureSets } from "./set-scores.ts";

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

/** Four labels, each a third as frequent as the one before; a mediocre model that is worst on rare ones. */
function drawn(examples: number, seed: number): CalibrationExamples {
  const random = createRandom(seed);
  const truth = Array.from({ length: examples }, () => {
    const draw = random.next();
    return draw < 0.675 ? 0 : draw < 0.9 ? 1 : draw < 0.975 ? 2 : 3;
  });
  const probabilities = truth.map((label) =>
    softmax([0, 1, 2, 3].map((c) => random.uniform(-1.5, 1.5) - 0.7 * c + (c === label ? 1 : 0))),
  );
  return { probabilities, truth, classes: 4 };
}

const scoresOf = (thresholds: readonly number[], { probabilities, truth, classes }: CalibrationExamples) =>
  measureSets(
    probabilities.map((row) => labelSet(row, thresholds)),
    truth,
    classes,
  );

describe("thresholds for each label", () => {
  const calibration = drawn(4000, 1);
  const others = drawn(20000, 2);

  it("is one threshold for all labels without strength", () => {
    expect(new Set(prevalenceThresholds(calibration, 0.9, 0)).size).toBe(1);
  });

  it.each([0, 0.5, 1])("covers new examples at the rate asked for with strength %s", (strength) => {
    const { coverage } = scoresOf(prevalenceThresholds(calibration, 0.9, strength), others);
    expect(Math.abs(coverage - 0.9)).toBeLessThan(0.012);
  });

  it("covers rare labels the better the stronger it is, in larger sets", () => {
    const scores = [0, 0.5, 1].map((strength) =>
      scoresOf(prevalenceThresholds(calibration, 0.9, strength), others),
    );
    const rarest = scores.map(({ perClass }) => perClass[3]!.coverage!);
    expect(rarest).toEqual(rarest.toSorted((a, b) => a - b));
    expect(rarest[2]! - rarest[0]!).toBeGreaterThan(0.2);
    expect(scores[2]!.meanSize).toBeGreaterThan(scores[0]!.meanSize);
  });

  it("covers every label alike when each has its own", () => {
    for (const { coverage } of scoresOf(mondrianThresholds(calibration, 0.9), others).perClass)
      expect(coverage).toBeGreaterThan(0.86);
  });

  it("puts a label in every set when nothing can be said of it", () => {
    expect(mondrianThresholds(drawn(20, 3), 0.9)[3]).toBe(0);
  });

  it("takes as much strength as the size of sets allows", () => {
    const small = fitSetThresholds(calibration, 0.9, 1.6);
    const large = fitSetThresholds(calibration, 0.9, 3);
    expect(large.strength).toBe(1);
    expect(small.strength).toBeLessThan(1);
    expect(fitSetThresholds(calibration, 0.9, 0).strength).toBe(0);
    expect(scoresOf(small.thresholds, calibration).meanSize).toBeLessThanOrEqual(1.6);
  });
});
