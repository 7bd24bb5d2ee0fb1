import { describe, expect, it } from "vitest";
import { type Example, SIDE } from "../datasets/dataset.ts";
import { isBeyond, measureDifference, TOLERANCES } from "./compare.ts";

const examples: Example[] = [0, 1, 1].map((label, i) => ({
  name: `${i}`,
  group: `${i}`,
  picture: new Uint8Array(SIDE * SIDE),
  target: label === 0 ? [1, 0] : [0, 1],
  label,
}));
/** Logits of these probabilities of the first class. */
const logits = (...first: number[]) => first.map((p) => Float32Array.of(Math.log(p), Math.log(1 - p)));
const trained = [
  [0.9, 0.1],
  [0.2, 0.8],
  [0.4, 0.6],
];

describe("measureDifference", () => {
  it("gives the largest and the mean difference of probabilities, and what it does to labels", () => {
    const difference = measureDifference(examples, trained, logits(0.9, 0.25, 0.6));
    expect(difference.pictures).toBe(3);
    expect(difference.largest).toBeCloseTo(0.2, 6);
    expect(difference.mean).toBeCloseTo((0 + 0.05 + 0.2) / 3, 6);
    expect(difference.otherLabel).toBeCloseTo(1 / 3, 12);
    expect(difference.accuracy.trained).toBe(1);
    expect(difference.accuracy.written).toBeCloseTo(2 / 3, 12);
  });
});

describe("isBeyond", () => {
  const accuracy = { trained: 0.8, written: 0.8 };
  const close = { pictures: 3, largest: 0, mean: 0, otherLabel: 0, accuracy };

  it("allows what is within, refuses what is not, and what is no number", () => {
    expect(isBeyond(close, TOLERANCES.fp32)).toBe(false);
    expect(isBeyond({ ...close, mean: 1e-3 }, TOLERANCES.fp32)).toBe(true);
    expect(isBeyond({ ...close, mean: 1e-3 }, TOLERANCES.fp16)).toBe(false);
    expect(isBeyond({ ...close, mean: Number.NaN }, TOLERANCES.int8)).toBe(true);
  });

  it("refuses a loss of accuracy, and not a gain", () => {
    const written = (share: number) => ({ ...close, accuracy: { trained: 0.8, written: share } });
    expect(isBeyond(written(0.78), TOLERANCES.int8)).toBe(false);
    expect(isBeyond(written(0.77), TOLERANCES.int8)).toBe(true);
    expect(isBeyond(written(0.9), TOLERANCES.fp32)).toBe(false);
  });
});
