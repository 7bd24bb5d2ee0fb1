import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPRESSIONS, type Probabilities, probabilitiesFrom } from "./expression.ts";
import {
  type Settled,
  type SmoothedProbabilities,
  settle,
  smoothedProbabilities,
  smoothProbabilities,
} from "./smooth.ts";
import type { Verdict } from "./verdict.ts";

const probabilities = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
    minLength: EXPRESSIONS.length,
    maxLength: EXPRESSIONS.length,
  })
  .map((weights): Probabilities => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return probabilitiesFrom(
      EXPRESSIONS,
      weights.map((w) => w / sum),
    );
  });

const smile: Probabilities = probabilitiesFrom(EXPRESSIONS, [0.1, 0.83, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01]);
const rest: Probabilities = probabilitiesFrom(EXPRESSIONS, [0.83, 0.1, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01]);

describe("smoothProbabilities", () => {
  it("always gives probabilities", () => {
    fc.assert(
      fc.property(fc.array(probabilities, { minLength: 1, maxLength: 8 }), fc.nat(300), (frames, stepMs) => {
        let state = smoothProbabilities(undefined, frames[0]!, 0, 400);
        frames.slice(1).forEach((frame, i) => {
          state = smoothProbabilities(state, frame, (i + 1) * stepMs, 400);
        });
        const values = Object.values(smoothedProbabilities(state));
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...values)).toBeGreaterThan(0);
      }),
    );
  });

  it("leaves an unchanging face as it is", () => {
    const again = smoothProbabilities(smoothProbabilities(undefined, smile, 0, 400), smile, 40, 400);
    for (const expression of EXPRESSIONS)
      expect(smoothedProbabilities(again)[expression]).toBeCloseTo(smile[expression], 9);
  });

  it("forgets with time, not with frames: one step of 400 ms weighs as ten of 40 ms", () => {
    let slow = smoothProbabilities(undefined, rest, 0, 400);
    let quick = slow;
    slow = smoothProbabilities(slow, smile, 400, 400);
    for (let frame = 1; frame <= 10; frame += 1) quick = smoothProbabilities(quick, smile, frame * 40, 400);
    expect(smoothedProbabilities(quick).happiness).toBeCloseTo(smoothedProbabilities(slow).happiness, 9);
    expect(smoothedProbabilities(slow).happiness).toBeGreaterThan(0.5);
  });

  it("is not moved by a frame of the same or an earlier time", () => {
    const before = smoothProbabilities(undefined, rest, 1000, 400);
    expect(smoothedProbabilities(smoothProbabilities(before, smile, 900, 400)).neutral).toBeCloseTo(0.83, 9);
  });

  it("moves from step to step alike, however a steady stretch is cut into frames", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 20 });
    fc.assert(
      fc.property(probabilities, probabilities, cuts, (before, after, times) => {
        const begun = smoothProbabilities(undefined, before, 0, 250);
        const whole = smoothProbabilities(begun, after, 1000, 250);
        let cut: SmoothedProbabilities = begun;
        for (const atMs of [...times.toSorted((a, b) => a - b), 1000])
          cut = smoothProbabilities(cut, after, atMs, 250);
        cut.logs.forEach((log, i) => {
          expect(log).toBeCloseTo(whole.logs[i]!, 9);
        });
      }),
    );
  });

  it("never leaves the range of what was seen", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(probabilities, fc.integer({ min: -500, max: 2000 })), { minLength: 1 }),
        (frames) => {
          let [state, atMs] = [undefined as SmoothedProbabilities | undefined, 0];
          const seen = frames.map(([frame, stepMs]) => {
            atMs += stepMs;
            state = smoothProbabilities(state, frame, atMs, 250);
            return EXPRESSIONS.map((expression) => Math.log(frame[expression]));
          });
          state!.logs.forEach((log, i) => {
            const values = seen.map((logs) => logs[i]!);
            expect(log).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
            expect(log).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          });
        },
      ),
    );
  });

  it("counts a stretch only once when time runs backwards within it", () => {
    const before = smoothProbabilities(undefined, rest, 1000, 400);
    const direct = smoothProbabilities(before, smile, 1100, 400);
    const detour = smoothProbabilities(smoothProbabilities(before, smile, 500, 400), smile, 1100, 400);
    expect(detour).toEqual(direct);
  });

  it("believes the first frame after a long gap", () => {
    const before = smoothProbabilities(undefined, rest, 0, 250);
    const after = smoothedProbabilities(smoothProbabilities(before, smile, 60_000, 250));
    expect(after.happiness).toBeCloseTo(smile.happiness, 9);
  });

  it("outlives a probability of zero", () => {
    const sure = probabilitiesFrom(EXPRESSIONS, [1, 0, 0, 0, 0, 0, 0, 0]);
    let state = smoothProbabilities(undefined, sure, 0, 400);
    state = smoothProbabilities(state, smile, 2000, 400);
    expect(smoothedProbabilities(state).happiness).toBeGreaterThan(0.7);
  });
});

describe("settle", () => {
  const dwell = { dwellMs: 300, detailDwellMs: 700 };
  const happy: Verdict = { kind: "read", set: ["happiness"], level: "clear" };
  const perhapsHappy: Verdict = { kind: "read", set: ["happiness", "neutral"], level: "clear" };
  const atRest: Verdict = { kind: "read", set: ["neutral"] };
  const perhapsSad: Verdict = { kind: "read", set: ["neutral", "sadness"], level: "slight" };
  const turned: Verdict = { kind: "unread", because: "turned" };

  function shownOver(sequence: readonly (readonly [number, Verdict])[]): Verdict[] {
    let state: Settled | undefined;
    return sequence.map(([atMs, verdict]) => {
      state = settle(state, verdict, atMs, dwell);
      return state.shown;
    });
  }
  const shownAfter = (...sequence: (readonly [number, Verdict])[]) => shownOver(sequence).at(-1);

  it("shows the first verdict at once", () => expect(shownAfter([0, happy])).toEqual(happy));

  it("shows another expression when it has come first for the dwell time", () => {
    expect(shownAfter([0, atRest], [100, happy], [350, happy])).toEqual(atRest);
    expect(shownAfter([0, atRest], [100, happy], [400, happy])).toEqual(happy);
  });

  it("shows that a face can no longer be read, and that it can again, as quickly", () => {
    expect(shownAfter([0, atRest], [100, turned], [400, turned])).toEqual(turned);
    expect(shownAfter([0, turned], [100, atRest], [350, atRest])).toEqual(turned);
    expect(shownAfter([0, turned], [100, atRest], [400, atRest])).toEqual(atRest);
  });

  it("lets what is said besides wait longer", () => {
    expect(shownAfter([0, happy], [100, perhapsHappy], [700, perhapsHappy])).toEqual(happy);
    expect(shownAfter([0, happy], [100, perhapsHappy], [800, perhapsHappy])).toEqual(perhapsHappy);
  });

  it("does not begin again on the way to another expression", () => {
    expect(shownAfter([0, atRest], [100, perhapsHappy], [300, happy], [400, happy])).toEqual(happy);
  });

  it("does not let a flash of another expression use up the wait of a detail", () => {
    expect(shownAfter([0, atRest], [100, perhapsSad], [650, happy])).toEqual(atRest);
  });

  it("begins again when what is shown has come back", () => {
    expect(shownAfter([0, atRest], [100, happy], [200, atRest], [300, happy], [500, happy])).toEqual(atRest);
  });

  it("waits while time runs backwards", () => {
    expect(shownAfter([1000, atRest], [1100, happy], [900, happy], [800, happy])).toEqual(atRest);
  });

  const verdicts = fc.constantFrom(happy, perhapsHappy, atRest, perhapsSad, turned);
  const sequences = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), verdicts), { maxLength: 60 });

  it("never changes more often than once in the dwell time, and only to what was seen", () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        let [atMs, changedAtMs] = [0, Number.NEGATIVE_INFINITY];
        let state: Settled | undefined;
        const seen: Verdict[] = [];
        for (const [stepMs, verdict] of steps) {
          atMs += stepMs;
          seen.push(verdict);
          const before = state?.shown;
          state = settle(state, verdict, atMs, dwell);
          expect(seen).toContain(state.shown);
          if (before === undefined || before === state.shown) continue;
          expect(atMs - changedAtMs).toBeGreaterThanOrEqual(dwell.dwellMs);
          changedAtMs = atMs;
        }
      }),
    );
  });

  it("shows what has been seen alone for the longer of the waits", () => {
    fc.assert(
      fc.property(sequences, verdicts, fc.integer({ min: 1, max: 200 }), (steps, last, stepMs) => {
        let [atMs, state] = [0, undefined as Settled | undefined];
        for (const [step, verdict] of steps) {
          atMs += step;
          state = settle(state, verdict, atMs, dwell);
        }
        for (const end = atMs + dwell.detailDwellMs + stepMs; atMs <= end; atMs += stepMs)
          state = settle(state, last, atMs, dwell);
        expect(state!.shown).toEqual(last);
      }),
    );
  });
});
