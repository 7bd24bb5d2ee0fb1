import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPRESSIONS, type Probabilities, probabilitiesFrom } from "./expression.ts";
import { type Settled, settle, smoothedProbabilities, smoothProbabilities, type Verdict } from "./smooth.ts";

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

  it("outlives a probability of zero", () => {
    const sure = probabilitiesFrom(EXPRESSIONS, [1, 0, 0, 0, 0, 0, 0, 0]);
    let state = smoothProbabilities(undefined, sure, 0, 400);
    state = smoothProbabilities(state, smile, 2000, 400);
    expect(smoothedProbabilities(state).happiness).toBeGreaterThan(0.7);
  });
});

describe("settle", () => {
  const happy: Verdict = { kind: "read", set: ["happiness"] };
  const atRest: Verdict = { kind: "read", set: ["neutral"] };
  const turned: Verdict = { kind: "unread", because: "turned" };

  function shownAfter(sequence: readonly (readonly [number, Verdict])[]): Verdict | undefined {
    let state: Settled | undefined;
    for (const [atMs, verdict] of sequence) state = settle(state, verdict, atMs, 300);
    return state?.shown;
  }

  it("shows the first verdict at once", () => expect(shownAfter([[0, happy]])).toEqual(happy));

  it("shows a change when it has held", () => {
    expect(
      shownAfter([
        [0, atRest],
        [100, happy],
        [350, happy],
      ]),
    ).toEqual(atRest);
    expect(
      shownAfter([
        [0, atRest],
        [100, happy],
        [400, happy],
      ]),
    ).toEqual(happy);
    expect(
      shownAfter([
        [0, atRest],
        [100, turned],
        [400, turned],
      ]),
    ).toEqual(turned);
  });

  it("starts the wait again when the change did not hold", () => {
    expect(
      shownAfter([
        [0, atRest],
        [100, happy],
        [200, atRest],
        [300, happy],
        [500, happy],
      ]),
    ).toEqual(atRest);
  });

  it("does not let two changes share one wait", () => {
    expect(
      shownAfter([
        [0, atRest],
        [100, happy],
        [250, turned],
        [420, turned],
      ]),
    ).toEqual(atRest);
  });
});
