import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  madeUpMoment,
  madeUpMoments,
  madeUpReading,
  type Shown,
} from "../../../../test/fixtures/video/made-up-moments.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../../recognition/face.ts";
import { gapsBetween, LEAST_STRETCH_MS, rarestFirst, type Stretch, stretchesOf } from "./stretches.ts";

const LETTERS = new Map([
  [1, "A"],
  [2, "B"],
]);
const times = (count: number, shown: Shown | undefined) => Array<Shown | undefined>(count).fill(shown);
const oneFace = (...shown: (Shown | undefined)[][]) => madeUpMoments(shown.flat());
const endOf = (moments: readonly unknown[]) => moments.length * 100;
const found = (moments: ReturnType<typeof oneFace>, told: "myself" | "another-person" = "myself") =>
  stretchesOf(moments, LETTERS, { told, endMs: endOf(moments) });

describe("stretches", () => {
  it("are what holds for a while, with what moves mostly", () => {
    const moments = oneFace(times(12, "neutral"), times(20, "happiness"), times(8, "turned"));
    expect(found(moments)).toEqual([
      {
        letter: "A",
        fromMs: 0,
        toMs: 1200,
        saying: {
          kind: "looks-like",
          explanation: { kind: "looks-like", expressions: ["neutral"] },
          cues: [],
        },
      },
      {
        letter: "A",
        fromMs: 1200,
        toMs: 3200,
        saying: {
          kind: "looks-like",
          explanation: { kind: "looks-like", expressions: ["happiness"] },
          cues: [{ cue: "lip-corner-up" }],
        },
      },
      { letter: "A", fromMs: 3200, toMs: 4000, saying: { kind: "turned", cues: [] } },
    ]);
  });

  it("of another person tell what moves and no expression", () => {
    const moments = oneFace(times(10, "happiness"), times(10, "unsure"), times(10, "surprise"));
    expect(found(moments, "another-person").map(({ saying }) => saying)).toEqual([
      { kind: "moves", cues: [{ cue: "lip-corner-up" }] },
      { kind: "moves", cues: [{ cue: "brow-lower", side: "left" }] },
      { kind: "moves", cues: [{ cue: "jaw-drop" }] },
    ]);
  });

  it("leave out what is there for a moment, and a face that is lost for one", () => {
    const flicker = oneFace(times(10, "happiness"), times(2, "fear"), times(10, "happiness"));
    expect(found(flicker)).toMatchObject([{ fromMs: 0, toMs: 2200 }]);
    const lost = oneFace(times(10, "happiness"), times(3, undefined), times(10, "happiness"));
    expect(found(lost)).toMatchObject([{ fromMs: 0, toMs: 2300 }]);
    const gone = oneFace(times(10, "happiness"), times(5, undefined), times(10, "happiness"));
    expect(found(gone)).toMatchObject([
      { fromMs: 0, toMs: 1000 },
      { fromMs: 1500, toMs: 2500 },
    ]);
  });

  it("begin when they were first seen, where a stream had waited before it said so", () => {
    const dwell = { dwellMs: 500, detailDwellMs: 700 };
    const moments = oneFace(times(15, "neutral"), times(20, "happiness"), times(15, "turned"));
    const dated = (told: "myself" | "another-person") =>
      stretchesOf(moments, LETTERS, { told, endMs: 5000, dwell }).map(({ fromMs }) => fromMs);
    expect(dated("myself")).toEqual([0, 1000, 3000]);
    // What moves is said at once.
    expect(dated("another-person")).toEqual([0, 1500, 3000]);
    const early = oneFace(times(4, "neutral"), times(20, "happiness"));
    expect(stretchesOf(early, LETTERS, { told: "myself", endMs: 2400, dwell })).toMatchObject([
      { fromMs: 0, toMs: 2400, saying: { explanation: { expressions: ["happiness"] } } },
    ]);
  });

  it("go letter by letter", () => {
    const moments = Array.from({ length: 10 }, (_, i) =>
      madeUpMoment(i * 100, [madeUpReading("happiness", 2, 400), madeUpReading("surprise", 1)]),
    );
    expect(found(moments).map(({ letter }) => letter)).toEqual(["A", "B"]);
  });

  it("cover every reading, apart from each other, none too short, neighbours differing", () => {
    const anyShown = fc.constantFrom<Shown | undefined>(...EXPRESSIONS, ...UNREAD_REASONS, undefined);
    const runs = fc.array(fc.tuple(anyShown, fc.integer({ min: 1, max: 15 })), {
      minLength: 1,
      maxLength: 30,
    });
    const dwells = fc.constantFrom({ dwellMs: 0, detailDwellMs: 0 }, { dwellMs: 500, detailDwellMs: 700 });
    fc.assert(
      fc.property(runs, fc.constantFrom("myself", "another-person"), dwells, (parts, told, dwell) => {
        const moments = oneFace(...parts.map(([shown, count]) => times(count, shown)));
        const stretches = stretchesOf(moments, LETTERS, { told, endMs: endOf(moments), dwell });
        for (const { atMs, result } of moments) {
          const here = stretches.filter(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
          expect(here.length).toBeLessThanOrEqual(1);
          if (result.readings.length > 0) expect(here).toHaveLength(1);
        }
        stretches.forEach((stretch, i) => {
          const [before, after] = [stretches[i - 1], stretches[i + 1]];
          const alone = before?.toMs !== stretch.fromMs && after?.fromMs !== stretch.toMs;
          expect(stretch.toMs).toBeLessThanOrEqual(endOf(moments));
          expect(stretch.toMs - stretch.fromMs).toBeGreaterThanOrEqual(alone ? 100 : LEAST_STRETCH_MS);
          if (before?.toMs === stretch.fromMs) {
            const [{ cues: _, ...mine }, { cues: __, ...other }] = [stretch.saying, before.saying];
            if (told === "myself") expect(mine).not.toEqual(other);
            else expect(stretch.saying).not.toEqual(before.saying);
          }
        });
        if (told === "another-person")
          expect(stretches.map(({ saying }) => saying.kind)).not.toContain("looks-like");
      }),
    );
  });

  it("are none where there is no reading", () => {
    expect(stretchesOf([], LETTERS, { told: "myself", endMs: 1000 })).toEqual([]);
  });
});

it("the rarest cues come first where there is room for few", () => {
  const [brows, lips, jaw] = [{ cue: "brow-lower" }, { cue: "lip-corner-up" }, { cue: "jaw-drop" }] as const;
  const stretch = (fromMs: number, toMs: number, ...cues: CueInWords[]): Stretch => ({
    letter: "A",
    fromMs,
    toMs,
    saying: { kind: "moves", cues },
  });
  const ordered = rarestFirst([
    stretch(0, 3000, brows),
    stretch(3000, 5000, brows, lips),
    stretch(5000, 6000, brows, lips, jaw),
  ]);
  expect(ordered.map(({ saying }) => saying.cues)).toEqual([[brows], [lips, brows], [jaw, lips, brows]]);
});

describe("gaps", () => {
  it("lie between the stretches of all faces, before them and after them", () => {
    const spans = [
      { fromMs: 1000, toMs: 4000 },
      { fromMs: 2000, toMs: 3000 },
      { fromMs: 4200, toMs: 5000 },
    ];
    expect(gapsBetween(spans, 9000)).toEqual([
      { fromMs: 0, toMs: 1000 },
      { fromMs: 5000, toMs: 9000 },
    ]);
    expect(gapsBetween([], 700)).toEqual([{ fromMs: 0, toMs: 700 }]);
    expect(gapsBetween([], 0)).toEqual([]);
  });
});
