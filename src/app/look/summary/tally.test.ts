import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS, type Expression } from "../../../recognition/expression.ts";
import { type Reading, UNREAD_REASONS, type UnreadReason } from "../../../recognition/face.ts";
import { count, interrupt, LONGEST_GAP_MS, NO_TALLY, type Tally } from "./tally.ts";

const read = (expression: Expression, ...cues: CueName[]): Reading =>
  ({ kind: "read", set: [expression, "fear"], cues: cues.map((cue) => ({ cue })) }) as unknown as Reading;
const unread = (because: UnreadReason, ...cues: CueName[]): Reading =>
  ({ kind: "unread", because, cues: cues.map((cue) => ({ cue })) }) as unknown as Reading;

type Frame = readonly [atMs: number, ...readings: Reading[]];
const tallyOf = (frames: readonly Frame[]): Tally =>
  frames.reduce((tally, [atMs, ...readings]) => count(tally, readings, atMs), NO_TALLY);
const sum = (times: Readonly<Record<string, number>>): number =>
  Object.values(times).reduce((a, b) => a + b, 0);

describe("what was seen for how long", () => {
  it("is what each frame showed until the next", () => {
    const tally = tallyOf([
      [100, read("neutral")],
      [300, read("happiness", "lip-corner-up", "cheek-raise")],
      [700, unread("turned")],
      [800, unread("unsure", "jaw-drop")],
      [850],
      [900, read("anger")],
    ]);
    expect(tally).toMatchObject({
      durationMs: 800,
      shownMs: { neutral: 200, happiness: 400 },
      unreadMs: { turned: 100, unsure: 50 },
      movedMs: { "lip-corner-up": 400, "cheek-raise": 400, "jaw-drop": 50 },
      stillMs: 200,
    });
  });

  it("is shared by faces that are there at once", () => {
    const tally = tallyOf([[0, read("neutral"), read("happiness")], [600]]);
    expect(tally).toMatchObject({ durationMs: 600, shownMs: { neutral: 300, happiness: 300 } });
  });

  it("is nothing in a gap longer than a second, and not even time in an interruption", () => {
    const gap = tallyOf([[0, read("neutral")], [1001], [1002]]);
    expect(gap).toMatchObject({ durationMs: 1002, shownMs: {}, unreadMs: {} });
    const interrupted = count(interrupt(tallyOf([[0, read("neutral")]]), 500), [], 90_000);
    expect(interrupted).toMatchObject({ durationMs: 500, shownMs: { neutral: 500 } });
  });
});

const cues = fc.subarray([...CUE_NAMES], { maxLength: 3 });
const reading = fc.oneof(
  fc.tuple(fc.constantFrom(...EXPRESSIONS), cues).map(([expression, moved]) => read(expression, ...moved)),
  fc
    .tuple(fc.constantFrom(...UNREAD_REASONS), cues)
    .map(([because, moved]) => unread(because, ...(because === "unsure" ? moved : []))),
);
const frames = fc.array(
  fc.record({ afterMs: fc.integer({ min: 0, max: 1500 }), readings: fc.array(reading, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 60 },
);

test("times add up, whatever faces did", () => {
  fc.assert(
    fc.property(frames, (steps) => {
      let atMs = 5000;
      let nobodyMs = 0;
      const timed = steps.map(({ afterMs, readings }, i): Frame => {
        const before = steps[i - 1]?.readings ?? [];
        if (i > 0) atMs += afterMs;
        if (i > 0 && (before.length === 0 || afterMs > LONGEST_GAP_MS)) nobodyMs += afterMs;
        return [atMs, ...readings];
      });
      const tally = tallyOf(timed);
      expect(tally.durationMs).toBe(atMs - 5000);
      expect(sum(tally.shownMs)).toBeCloseTo(tally.readMs, 6);
      expect(tally.readMs + sum(tally.unreadMs) + nobodyMs).toBeCloseTo(tally.durationMs, 6);
      const movesKnownMs = sum(tally.shownMs) + (tally.unreadMs.unsure ?? 0);
      for (const ms of Object.values(tally.movedMs)) expect(ms).toBeLessThanOrEqual(movesKnownMs + 1e-6);
      expect(tally.stillMs).toBeLessThanOrEqual(movesKnownMs + 1e-6);
    }),
  );
});

test("in which order faces are given plays no part", () => {
  fc.assert(
    fc.property(
      fc.array(reading, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 1000 }),
      (faces, ms) => {
        const there = tallyOf([[0, ...faces], [ms]]);
        const back = tallyOf([[0, ...faces.toReversed()], [ms]]);
        for (const times of ["shownMs", "unreadMs", "movedMs"] as const) {
          expect(Object.keys(there[times]).sort()).toEqual(Object.keys(back[times]).sort());
          for (const [name, value] of Object.entries(there[times]))
            expect((back[times] as Record<string, number>)[name]).toBeCloseTo(value, 6);
        }
      },
    ),
  );
});
