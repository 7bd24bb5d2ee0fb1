import { describe, expect, it } from "vitest";
import {
  EXPRESSIONS,
  type Expression,
  type Probabilities,
  probabilitiesFrom,
} from "../../recognition/expression.ts";
import { intensityLevel, intensityValue } from "../../recognition/intensity.ts";
import { logProbabilities } from "../../recognition/log-odds.ts";
import type { PersonalNeutral } from "../../recognition/personal-neutral.ts";
import { type CkFace, fewOfEach, pairsOf } from "./ck-pairs.ts";
import { fitBlendThreshold, type VotedFace, validateBlends } from "./fit-blend.ts";
import { fitIntensity, type ReadFade, validateIntensity } from "./fit-intensity.ts";
import { fitPersonalNeutral } from "./fit-personal-neutral.ts";
import type { NeutralCase } from "./neutral-cases.ts";

/** What is not given is shared out among the others. */
function of(values: Partial<Record<Expression, number>>): Probabilities {
  const given = Object.values(values).reduce((a, b) => a + b, 0);
  const others = EXPRESSIONS.length - Object.keys(values).length;
  return probabilitiesFrom(
    EXPRESSIONS,
    EXPRESSIONS.map((expression) => values[expression] ?? (1 - given) / others),
  );
}

describe("pairs", () => {
  const face = (person: string, take: number, expression: Expression): CkFace =>
    ({
      name: `${person}${take}${expression}`,
      person,
      sequence: `${person}_${take}`,
      expression,
      half: "choose",
    }) as CkFace;
  const faces = [
    face("S010", 1, "neutral"),
    face("S010", 1, "fear"),
    face("S010", 2, "neutral"),
    face("S010", 2, "happiness"),
    face("S010", 3, "happiness"),
    face("S011", 1, "neutral"),
    face("S011", 1, "happiness"),
  ];

  it("are of one sequence; a peak without its neutral frame has none", () => {
    expect(pairsOf(faces).map(({ neutral, peak }) => [neutral.name, peak.name])).toEqual([
      ["S0101neutral", "S0101fear"],
      ["S0102neutral", "S0102happiness"],
      ["S0111neutral", "S0111happiness"],
    ]);
  });

  it("of each person keep the rarest expressions", () => {
    const kept = fewOfEach(pairsOf(faces), 1).map(({ peak }) => peak.name);
    expect(kept).toEqual(["S0101fear", "S0111happiness"]);
  });
});

describe("fitIntensity", () => {
  const fade = (strength: number): ReadFade => ({
    half: "choose",
    steps: [0, 1, 2, 3, 4, 5, 6].map((sixth) => of({ neutral: 1 / (1 + Math.exp(strength * (sixth - 3))) })),
  });
  const fades = [fade(0.8), fade(1), fade(1.2)];

  it("puts the bounds where faces lie at a third and two thirds of the way", () => {
    const scale = fitIntensity(fades);
    expect(scale).toEqual({ clear: -1, strong: 1 });
    const [start, third, middle, end] = [0, 2, 3, 6].map((sixth) => fades[1]!.steps[sixth]!);
    expect(intensityValue(third!, scale)).toBeCloseTo(1 / 3, 9);
    expect([start, middle, end].map((step) => intensityLevel(step!, scale))).toEqual([
      "slight",
      "clear",
      "strong",
    ]);
  });

  it("finds that a value which grows along every fade is monotone", () => {
    const validity = validateIntensity(fades, fitIntensity(fades));
    expect(validity.monotone).toBe(3);
    expect(validity.withinFades).toBeGreaterThan(0.95);
    expect(validity.levels.strong[0]).toBe(0);
    expect(validity.levels.strong[6]).toBe(1);
  });

  it("refuses a model for which faces do not move away from rest", () => {
    const backwards = { ...fades[0]!, steps: fades[0]!.steps.toReversed() };
    expect(() => fitIntensity([backwards])).toThrow(RangeError);
  });
});

describe("fitBlendThreshold", () => {
  const conformal = {
    coverage: 0.9,
    thresholds: Object.fromEntries(EXPRESSIONS.map((expression) => [expression, 0.1])),
  };
  const votes = (counts: Partial<Record<Expression, number>>): number[] =>
    EXPRESSIONS.map((expression) => counts[expression] ?? 0);
  /** Raters see both only where the model gives both a third or more. */
  const faces = Array.from({ length: 100 }, (_, i): VotedFace => {
    const second = 0.2 + i / 400;
    const both = second > 0.35 ? { happiness: 5, surprise: 5 } : { happiness: 10 };
    return { probabilities: of({ happiness: 0.95 - second, surprise: second }), votes: votes(both) };
  });

  it("takes the lowest threshold at which votes hold both in half of the cases", () => {
    const threshold = fitBlendThreshold(faces, conformal);
    const { said, right, held } = validateBlends(faces, conformal, threshold);
    expect(right / said).toBeGreaterThanOrEqual(0.5);
    expect(right).toBe(held);
    const lower = validateBlends(faces, conformal, threshold - 0.02);
    expect(lower.right / lower.said).toBeLessThan(0.5);
  });
});

describe("fitPersonalNeutral", () => {
  const neutral = (resting: Probabilities): PersonalNeutral => {
    const logs = logProbabilities(resting).map((log, i) => [EXPRESSIONS[i]!, log] as const);
    return {
      format: 1,
      model: "0".repeat(64),
      logProbabilities: Object.fromEntries(logs) as Record<Expression, number>,
      readings: 1,
      durationMs: 0,
    };
  };
  const sadAtRest = of({ neutral: 0.4, sadness: 0.55 });
  const calmAtRest = of({ neutral: 0.9, sadness: 0.05 });
  const one = (
    expression: Expression,
    probabilities: Probabilities,
    own: Probabilities,
    other: Probabilities,
  ) => ({ expression, probabilities, own: neutral(own), strangers: neutral(other) }) as NeutralCase;
  const cases = [
    one("neutral", sadAtRest, sadAtRest, calmAtRest),
    one("neutral", calmAtRest, calmAtRest, sadAtRest),
    one("sadness", of({ neutral: 0.1, sadness: 0.88 }), sadAtRest, calmAtRest),
    one("sadness", of({ neutral: 0.6, sadness: 0.38 }), calmAtRest, sadAtRest),
  ];
  // Many calm faces, so that the one who looks sad at rest is less than a tenth.
  const many = [
    ...cases,
    ...Array.from({ length: 12 }, () => one("neutral", calmAtRest, calmAtRest, calmAtRest)),
  ];

  it("lets one's own neutral count where people rest differently", () => {
    const { settings, harm } = fitPersonalNeutral(many);
    expect(settings.strength).toBeGreaterThan(0);
    expect(harm).toBeLessThanOrEqual(0.1);
  });

  it("refuses to choose where a stranger's neutral always does harm", () => {
    const misread = one("neutral", of({ neutral: 0.0001, sadness: 0.999 }), calmAtRest, calmAtRest);
    expect(() => fitPersonalNeutral([misread, cases[2]!])).toThrow(RangeError);
  });
});
