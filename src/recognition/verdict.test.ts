import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyManifest, tinyModel } from "../../test/fixtures/models/tiny-model.ts";
import { conformalSet } from "./classify.ts";
import { EXPRESSIONS, type Expression, type Probabilities, probabilitiesFrom } from "./expression.ts";
import { steadySet, type Verdict, verdictOf } from "./verdict.ts";

const rules = {
  ...tinyManifest(tinyModel()),
  conformal: { coverage: 0.9, thresholds: Object.fromEntries(EXPRESSIONS.map((label) => [label, 0.2])) },
  smoothing: { timeConstantMs: 100, dwellMs: 300, detailDwellMs: 700, hysteresis: 0.3 },
  intensity: { clear: -1, strong: 1 },
  blend: { threshold: 0.3 },
};
const { conformal } = rules;

const of = (values: Partial<Record<Expression, number>>): Probabilities =>
  probabilitiesFrom(
    EXPRESSIONS,
    EXPRESSIONS.map((expression) => values[expression] ?? 0),
  );
const probabilities = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return probabilitiesFrom(
      EXPRESSIONS,
      weights.map((weight) => weight / sum),
    );
  });

describe("steadySet", () => {
  it("is the conformal set where nothing is shown yet, and where what is shown has no advantage", () => {
    fc.assert(
      fc.property(probabilities, fc.subarray([...EXPRESSIONS]), (face, shown) => {
        const set = conformalSet(face, conformal);
        expect(steadySet(face, conformal, undefined, 0.3)).toEqual(set);
        // Of equals, what is shown first stays first.
        expect(new Set(steadySet(face, conformal, shown, 0))).toEqual(new Set(set));
      }),
    );
  });

  it("stays as it is when it is looked at again, whatever it was before", () => {
    fc.assert(
      fc.property(probabilities, fc.shuffledSubarray([...EXPRESSIONS]), (face, shown) => {
        const set = steadySet(face, conformal, shown, 0.3);
        expect(steadySet(face, conformal, set, 0.3)).toEqual(set);
      }),
    );
  });

  it("always holds the likeliest, and never a name twice", () => {
    fc.assert(
      fc.property(probabilities, fc.shuffledSubarray([...EXPRESSIONS]), (face, shown) => {
        const set = steadySet(face, conformal, shown, 0.3);
        expect(set).toContain(conformalSet(face, conformal)[0]);
        expect(new Set(set).size).toBe(set.length);
      }),
    );
  });

  it("keeps a second possibility that hovers at the threshold, and does not take it in", () => {
    const hovering = of({ happiness: 0.81, surprise: 0.19 });
    expect(steadySet(hovering, conformal, ["happiness", "surprise"], 0.3)).toEqual(["happiness", "surprise"]);
    const above = of({ happiness: 0.79, surprise: 0.21 });
    expect(steadySet(above, conformal, ["happiness"], 0.3)).toEqual(["happiness"]);
  });

  it("keeps the order of two that are nearly equal", () => {
    const equal = of({ happiness: 0.49, surprise: 0.51 });
    expect(steadySet(equal, conformal, ["happiness", "surprise"], 0.3)).toEqual(["happiness", "surprise"]);
    const clear = of({ happiness: 0.4, surprise: 0.6 });
    expect(steadySet(clear, conformal, ["happiness", "surprise"], 0.3)).toEqual(["surprise", "happiness"]);
  });
});

describe("verdictOf", () => {
  it("says why a face cannot be read before anything else", () => {
    expect(verdictOf(of({ happiness: 1 }), "dark", rules)).toEqual({ kind: "unread", because: "dark" });
  });

  it("cannot tell when more than three are possible, until one of them is clearly out", () => {
    const four = of({ neutral: 0.25, sadness: 0.25, anger: 0.25, fear: 0.25 });
    const unsure = verdictOf(four, undefined, rules);
    expect(unsure).toMatchObject({ kind: "unread", because: "unsure" });
    const hardlyLess = of({ neutral: 0.27, sadness: 0.27, anger: 0.27, fear: 0.19 });
    expect(verdictOf(hardlyLess, undefined, rules, unsure)).toMatchObject({ because: "unsure" });
    expect(verdictOf(hardlyLess, undefined, rules)).toMatchObject({ kind: "read" });
  });

  it("names no level for a face at rest, nor for a model that does not know rest", () => {
    expect(verdictOf(of({ neutral: 0.9, sadness: 0.1 }), undefined, rules)).not.toHaveProperty("level");
    expect(verdictOf(of({ happiness: 0.9, sadness: 0.1 }), undefined, rules)).not.toHaveProperty("level");
  });

  it("calls an expression slight, clear or strong by how far neutral is outweighed", () => {
    const level = (neutral: number, shown?: Verdict) => {
      const verdict = verdictOf(of({ neutral, happiness: 1 - neutral }), undefined, rules, shown);
      return verdict.kind === "read" ? verdict.level : undefined;
    };
    expect([0.78, 0.5, 0.1].map((neutral) => level(neutral))).toEqual(["slight", "clear", "strong"]);
    // The bound between clear and strong lies at a neutral of 0.27; what is shown stays a little beyond it.
    const shown = (name: "clear" | "strong"): Verdict => ({ kind: "read", set: ["happiness"], level: name });
    expect(level(0.25, shown("clear"))).toBe("clear");
    expect(level(0.29, shown("strong"))).toBe("strong");
    expect(level(0.29)).toBe("clear");
  });

  it("names two at once only where both are likely, and people can show them at once", () => {
    expect(verdictOf(of({ happiness: 0.5, surprise: 0.45, neutral: 0.05 }), undefined, rules)).toMatchObject({
      blend: ["happiness", "surprise"],
    });
    for (const other of [
      { happiness: 0.7, surprise: 0.25, neutral: 0.05 },
      { happiness: 0.5, sadness: 0.45, neutral: 0.05 },
      { neutral: 0.5, happiness: 0.5 },
    ])
      expect(verdictOf(of(other), undefined, rules)).not.toHaveProperty("blend");
  });
});
