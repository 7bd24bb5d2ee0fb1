import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpMesh, moved } from "../../test/fixtures/faces/made-up-mesh.ts";
import { measureCues } from "./cues/measures.ts";
import { EXPRESSIONS, type Expression, type Probabilities, probabilitiesFrom } from "./expression.ts";
import type { FaceDetection, Reading } from "./face.ts";
import { logOdds, logProbabilities } from "./log-odds.ts";
import {
  besideNeutral,
  type PersonalNeutral,
  PersonalNeutralError,
  parsePersonalNeutral,
} from "./personal-neutral.ts";
import { CAPTURE_RULES, PICTURE_RULES, takeNeutral } from "./take-neutral.ts";

const model = { sha256: "a".repeat(64) };
const settings = { strength: 1, rest: 1, cues: 0, limit: 3 };

const of = (values: Partial<Record<Expression, number>>): Probabilities => {
  const known = Object.values(values).reduce((a, b) => a + b, 0);
  const left = EXPRESSIONS.filter((expression) => values[expression] === undefined);
  return probabilitiesFrom(
    EXPRESSIONS,
    EXPRESSIONS.map((expression) => values[expression] ?? (1 - known) / left.length),
  );
};
const probabilities = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return probabilitiesFrom(
      EXPRESSIONS,
      weights.map((weight) => weight / sum),
    );
  });

function neutralOf(resting: Probabilities): PersonalNeutral {
  const logs = logProbabilities(resting);
  return {
    format: 1,
    model: model.sha256,
    logProbabilities: Object.fromEntries(
      EXPRESSIONS.map((expression, i) => [expression, logs[i]!]),
    ) as PersonalNeutral["logProbabilities"],
    readings: 200,
    durationMs: 10_000,
  };
}

describe("besideNeutral", () => {
  const sadLooking = of({ neutral: 0.3, sadness: 0.5 });

  it("takes a face that rests as it always does for a face at rest, even where it looks sad", () => {
    const read = besideNeutral({ probabilities: sadLooking }, neutralOf(sadLooking), {
      ...settings,
      strength: 2,
    });
    expect(read.neutral).toBeGreaterThan(read.sadness);
    const smile = besideNeutral(
      { probabilities: of({ neutral: 0.3, sadness: 0.1, happiness: 0.5 }) },
      neutralOf(sadLooking),
      settings,
    );
    expect(smile.happiness).toBeGreaterThan(0.5);
  });

  it("sees a slight change that by itself is too little", () => {
    const resting = of({ neutral: 0.98, happiness: 0.002 });
    const slight = of({ neutral: 0.7, happiness: 0.25 });
    const read = besideNeutral({ probabilities: slight }, neutralOf(resting), settings);
    expect(read.happiness).toBeGreaterThan(read.neutral);
  });

  it("gives probabilities, and never shifts the odds of two by more than twice the limit", () => {
    const limits = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(probabilities, probabilities, limits, (face, resting, limit) => {
        const read = besideNeutral({ probabilities: face }, neutralOf(resting), {
          strength: 3,
          rest: 2,
          cues: 0,
          limit,
        });
        expect(Object.values(read).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (const a of EXPRESSIONS)
          for (const b of EXPRESSIONS) {
            const shift = Math.log(read[a] / read[b]) - Math.log(face[a] / face[b]);
            expect(Math.abs(shift)).toBeLessThanOrEqual(2 * limit + 1e-9);
          }
      }),
    );
  });

  it("changes nothing without strength and without rest", () => {
    fc.assert(
      fc.property(probabilities, probabilities, (face, resting) => {
        const read = besideNeutral({ probabilities: face }, neutralOf(resting), {
          strength: 0,
          rest: 0,
          cues: 9,
          limit: 3,
        });
        for (const expression of EXPRESSIONS) expect(read[expression]).toBeCloseTo(face[expression], 9);
      }),
    );
  });

  it("cannot turn a sure reading round, whoever's neutral it is", () => {
    fc.assert(
      fc.property(probabilities, (resting) => {
        const read = besideNeutral({ probabilities: of({ happiness: 0.999 }) }, neutralOf(resting), {
          ...settings,
          limit: 2,
        });
        expect(logOdds(read.happiness)).toBeGreaterThan(0);
      }),
    );
  });

  it("counts what moved, where both faces were measured", () => {
    const resting = measureCues(madeUpMesh());
    const corners = moved(moved(madeUpMesh(), [61], { x: -8, y: -8 }), [291], { x: 8, y: -8 });
    const neutral = { ...neutralOf(of({ neutral: 0.9 })), measures: resting };
    const probabilities = of({ neutral: 0.6, happiness: 0.2 });
    const given = (measures: typeof resting | undefined, cues: number) =>
      besideNeutral({ probabilities, measures }, neutral, { ...settings, cues }).happiness;
    expect(given(measureCues(corners), 6)).toBeGreaterThan(given(resting, 6));
    expect(given(measureCues(corners), 0)).toBe(given(resting, 0));
    expect(given(undefined, 6)).toBe(given(resting, 6));
  });

  it("leaves a model's readings as they are where it does not know neutral", () => {
    const face = probabilitiesFrom(["happiness", "sadness"], [0.4, 0.6]);
    expect(besideNeutral({ probabilities: face }, neutralOf(of({ neutral: 0.9 })), settings)).toEqual(face);
  });

  it("leaves at 0 what the model does not know", () => {
    const face = probabilitiesFrom(["neutral", "happiness"], [0.4, 0.6]);
    const read = besideNeutral({ probabilities: face }, neutralOf(of({ neutral: 0.9 })), settings);
    expect(EXPRESSIONS.filter((expression) => read[expression] > 0)).toEqual(["neutral", "happiness"]);
  });
});

describe("takeNeutral", () => {
  const face = {} as FaceDetection;
  const resting = of({ neutral: 0.6, sadness: 0.3 });
  const measures = measureCues(madeUpMesh());

  /** Thirty readings a second. */
  function readings(
    seconds: number,
    at: (i: number) => Probabilities | "turned" = () => resting,
    trackId: (i: number) => number = () => 1,
  ): Reading[] {
    return Array.from({ length: 30 * seconds }, (_, i): Reading => {
      const known = { trackId: trackId(i), atMs: (1000 * i) / 30, face, cues: [] };
      const shown = at(i);
      return shown === "turned"
        ? { ...known, kind: "unread", because: "turned", probabilities: of({ anger: 0.9 }) }
        : {
            ...known,
            kind: "read",
            probabilities: shown,
            set: ["neutral"],
            measures,
            affect: { pleasantness: 0, energy: 0 },
          };
    });
  }
  const refusal = (because: string) => ({ kind: "refused", because });

  it("takes ten seconds of rest, and what it takes can be stored and read again", () => {
    const capture = takeNeutral(readings(10), model);
    if (capture.kind !== "taken") throw new Error(capture.because);
    const { neutral } = capture;
    expect(neutral).toMatchObject({ readings: 300, model: model.sha256 });
    expect(neutral.durationMs).toBeGreaterThanOrEqual(CAPTURE_RULES.leastMs);
    expect(neutral.logProbabilities.sadness).toBeCloseTo(Math.log(0.3), 9);
    expect(neutral.measures).toEqual(measures);
    expect(parsePersonalNeutral(JSON.parse(JSON.stringify(neutral)))).toEqual(neutral);
  });

  it("takes one picture, where that is asked for", () => {
    expect(takeNeutral(readings(1).slice(0, 1), model, PICTURE_RULES).kind).toBe("taken");
  });

  it("passes over what could not be read, and does not let it in", () => {
    const capture = takeNeutral(
      readings(10, (i) => (i % 5 === 0 ? "turned" : resting)),
      model,
    );
    expect(capture).toMatchObject({ kind: "taken", neutral: { readings: 240 } });
    if (capture.kind === "taken")
      expect(capture.neutral.logProbabilities.sadness).toBeCloseTo(Math.log(0.3), 9);
  });

  it.each([
    ["short", readings(5)],
    ["short", readings(10).filter((_, i) => i % 30 === 0)],
    ["short", []],
    ["interrupted", readings(10, undefined, (i) => (i < 100 ? 1 : 2))],
    ["unreadable", readings(10, (i) => (i % 2 === 0 ? "turned" : resting))],
    ["unreadable", readings(10, () => "turned")],
    ["unsteady", readings(10, (i) => (i > 200 ? of({ happiness: 0.9 }) : resting))],
    ["expressive", readings(10, () => of({ happiness: 0.8 }))],
    ["expressive", readings(10, () => of({ surprise: 0.8 }))],
  ])("refuses one that is %s", (because, shown) => {
    expect(takeNeutral(shown, model)).toEqual(refusal(because));
  });

  it("does not refuse a face that looks sad, angry or contemptuous at rest", () => {
    for (const expression of ["sadness", "anger", "contempt"] as const)
      expect(
        takeNeutral(
          readings(10, () => of({ [expression]: 0.8 })),
          model,
        ).kind,
      ).toBe("taken");
  });
});

describe("parsePersonalNeutral", () => {
  const valid = neutralOf(of({ neutral: 0.9 }));

  it("keeps the mesh's measures", () => {
    const withMeasures = { ...valid, measures: measureCues(madeUpMesh()) };
    expect(parsePersonalNeutral(withMeasures)).toEqual(withMeasures);
  });

  it.each([
    ["format", { ...valid, format: 2 }],
    ["model", { ...valid, model: "mine" }],
    ["logProbabilities.fear", { ...valid, logProbabilities: { ...valid.logProbabilities, fear: null } }],
    ["logProbabilities.joy", { ...valid, logProbabilities: { ...valid.logProbabilities, joy: 0 } }],
    ["measures.", { ...valid, measures: {} }],
    ["readings", { ...valid, readings: 0 }],
    ["the value", "neutral"],
  ])("names the field when %s is wrong", (field, json) => {
    expect(() => parsePersonalNeutral(json, "mine.json")).toThrow(PersonalNeutralError);
    expect(() => parsePersonalNeutral(json, "mine.json")).toThrow(`mine.json: ${field}`);
  });
});
