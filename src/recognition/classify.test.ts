import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conformalSet } from "./classify.ts";
import { EXPRESSIONS, probabilitiesFrom, ranked, softmax } from "./expression.ts";

const eight = probabilitiesFrom(EXPRESSIONS, [0.1, 0.4, 0.3, 0.05, 0.05, 0.04, 0.03, 0.03]);

const alike = (threshold: number) => ({
  thresholds: Object.fromEntries(EXPRESSIONS.map((expression) => [expression, threshold])),
});

describe("conformalSet", () => {
  it("holds what reaches its threshold, most likely first", () => {
    expect(conformalSet(eight, alike(0.1))).toEqual(["happiness", "surprise", "neutral"]);
    expect(conformalSet(eight, alike(0.35))).toEqual(["happiness"]);
  });

  it("asks less of one label than of another", () => {
    const { thresholds } = alike(0.35);
    expect(conformalSet(eight, { thresholds: { ...thresholds, contempt: 0.03 } })).toEqual([
      "happiness",
      "contempt",
    ]);
  });

  it("always names the most likely, also when only another reaches its threshold", () => {
    const { thresholds } = alike(0.9);
    expect(conformalSet(eight, { thresholds })).toEqual(["happiness"]);
    expect(conformalSet(eight, { thresholds: { ...thresholds, fear: 0.03 } })).toEqual(["happiness", "fear"]);
  });

  it("never names what the model does not know", () => {
    const two = probabilitiesFrom(["surprise", "happiness"], [0.7, 0.3]);
    expect(conformalSet(two, { thresholds: { surprise: 0, happiness: 0 } })).toEqual([
      "surprise",
      "happiness",
    ]);
  });
});

describe("softmax", () => {
  it("sums to one and keeps the order, for logits of any size", () => {
    const logits = fc.array(fc.double({ min: -900, max: 900, noNaN: true }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(logits, fc.double({ min: 0.2, max: 5, noNaN: true }), (values, temperature) => {
        const probabilities = softmax(values, temperature);
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        const top = values.indexOf(Math.max(...values));
        expect(probabilities[top]).toBe(Math.max(...probabilities));
      }),
    );
  });

  it("agrees with the definition", () => {
    const [a, b] = softmax([Math.log(3), 0]);
    expect(a).toBeCloseTo(0.75, 12);
    expect(b).toBeCloseTo(0.25, 12);
  });
});

describe("probabilitiesFrom", () => {
  it("gives what a model does not know a probability of zero", () => {
    const two = probabilitiesFrom(["surprise", "happiness"], [0.7, 0.3]);
    expect(two).toMatchObject({ surprise: 0.7, happiness: 0.3, neutral: 0 });
    expect(ranked(two).slice(0, 2)).toEqual(["surprise", "happiness"]);
  });
});
