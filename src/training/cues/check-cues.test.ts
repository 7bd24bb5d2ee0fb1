import { describe, expect, it } from "vitest";
import { madeUpMesh, moved } from "../../../test/fixtures/faces/made-up-mesh.ts";
import { createRandom } from "../../learning/random.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import { expects } from "../../recognition/cues/prototypes.ts";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { agreementOf } from "./agreement.ts";
import { checkCues } from "./check-cues.ts";
import { chooseLimit, MOST_IN_NEUTRAL } from "./choose-limits.ts";
import type { MeasuredFace } from "./ck-faces.ts";
import { halvesOfPeople } from "./halves.ts";
import { type ScoredFace, seenShare } from "./scored-faces.ts";

const random = createRandom(7);

/** Thirty people who smile with their lip corners and are surprised with their jaw; all else about them is chance. */
const faces: readonly MeasuredFace[] = Array.from({ length: 30 }, (_, person) => {
  const own = jittered(measureCues(madeUpMesh()), 0.02);
  return EXPRESSIONS.map(
    (label): MeasuredFace => ({
      name: `${label}/${person}`,
      label,
      person: `S${person}`,
      measures: jittered(shown(own, label), 0.002),
      ownNeutral: own,
    }),
  );
}).flat();

function shown(own: CueMeasures, label: Expression): CueMeasures {
  const rest = madeUpMesh();
  const mesh =
    label === "happiness"
      ? moved(rest, [61, 291], { x: 0, y: -9 })
      : label === "surprise"
        ? moved(rest, [17], { x: 0, y: 16 })
        : rest;
  const [before, after] = [measureCues(rest), measureCues(mesh)];
  return mapped(own, (value, name) => value + after[name] - before[name]);
}

function jittered(measures: CueMeasures, by: number): CueMeasures {
  return mapped(measures, (value) => value + random.uniform(-by, by));
}

function mapped(
  measures: CueMeasures,
  change: (value: number, name: keyof CueMeasures) => number,
): CueMeasures {
  const entries = Object.entries(measures) as [keyof CueMeasures, number][];
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)])) as CueMeasures;
}

describe("checkCues", () => {
  const { limits, agreements, people, anyCue } = checkCues(faces);

  it("shows a cue that goes with its expression, and none that goes with nothing", () => {
    const own = agreements.filter(({ against, shown }) => against === "own-neutral" && shown);
    expect(own.map(({ cue }) => cue)).toEqual(["lip-corner-up", "jaw-drop"]);
    expect(limits["lip-corner-up"].againstOwn).toBeGreaterThan(0);
    expect(limits["brow-lower"]).toMatchObject({ againstOwn: null, againstPopulation: null });
  });

  it("sees with an own neutral what differs less than people do", () => {
    const [population, own] = agreements.filter(({ cue }) => cue === "lip-corner-up");
    expect(own!.rocAuc.value).toBeCloseTo(1, 2);
    expect(population!.limit).toBeGreaterThan(own!.limit);
  });

  it("counts on people whom no limit was chosen on", () => {
    expect(people.chosenOn + people.checkedOn).toBe(30);
    const { expected, others, byExpression } = agreements[0]!;
    expect(expected.faces).toBe(3 * people.checkedOn);
    expect(others.faces).toBe(4 * people.checkedOn);
    expect(byExpression.neutral.faces).toBe(people.checkedOn);
    expect(anyCue["own-neutral"].happiness).toEqual({ seen: people.checkedOn, faces: people.checkedOn });
  });
});

describe("halvesOfPeople", () => {
  it("has nobody in both halves, and everybody in one", () => {
    const { chosenOn, checkedOn } = halvesOfPeople(faces);
    const [a, b] = [chosenOn, checkedOn].map((half) => new Set(half.map(({ person }) => person)));
    expect([...a!].filter((person) => b!.has(person))).toEqual([]);
    expect(chosenOn.length + checkedOn.length).toBe(faces.length);
  });
});

function scored(label: Expression, extents: readonly number[], expected: boolean | undefined): ScoredFace[] {
  return extents.map((extent, i) => ({ label, person: `${label}${i}`, extent, expected }));
}

describe("chooseLimit", () => {
  it("lies between those who move and those who do not", () => {
    const limit = chooseLimit([
      ...scored("happiness", [0.5, 0.6, 0.7], true),
      ...scored("anger", [0.1, 0.2, 0.3], false),
      ...scored("neutral", [0, 0.05, 0.1], false),
    ]);
    expect(limit).toBeGreaterThan(0.3);
    expect(limit).toBeLessThan(0.5);
  });

  it("leaves faces at rest alone, whatever is lost by it", () => {
    const neutral = scored(
      "neutral",
      Array.from({ length: 200 }, (_, i) => i / 200),
      false,
    );
    const limit = chooseLimit([
      ...neutral,
      ...scored("happiness", [0.5, 0.6, 2], true),
      ...scored("anger", [0], false),
    ]);
    expect(seenShare(neutral, limit)).toBeLessThanOrEqual(MOST_IN_NEUTRAL);
  });
});

describe("agreementOf", () => {
  it("leaves out of its scores what the literature does not say, and counts it all the same", () => {
    const agreement = agreementOf(
      [
        ...scored("happiness", [3, 4, 1], true),
        ...scored("disgust", [9, 9], undefined),
        ...scored("anger", [0, 2.5], false),
        ...scored("neutral", [0, 0.5], false),
      ],
      2,
    );
    expect(agreement.expected).toEqual({ seen: 2, faces: 3 });
    expect(agreement.others).toEqual({ seen: 1, faces: 2 });
    expect(agreement.gain.value).toBeCloseTo(2 / 3 - 1 / 2);
    // Of 3 x 4 pairs only (1, 2.5) is the wrong way about.
    expect(agreement.rocAuc.value).toBeCloseTo(11 / 12);
    expect(agreement.byExpression.disgust).toEqual({ seen: 2, faces: 2 });
  });
});

describe("expects", () => {
  it("knows what belongs to a smile, what to nothing at rest, and what cannot be said", () => {
    expect(expects("happiness", 12)).toBe(true);
    expect(expects("happiness", 15)).toBe(false);
    expect(expects("neutral", 12)).toBe(false);
    expect(expects("disgust", 4)).toBeUndefined();
  });
});
