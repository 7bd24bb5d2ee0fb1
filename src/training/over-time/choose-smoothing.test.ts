import { describe, expect, it } from "vitest";
import { tinyManifest, tinyModel } from "../../../test/fixtures/models/tiny-model.ts";
import {
  EXPRESSIONS,
  type Expression,
  type Probabilities,
  probabilitiesFrom,
} from "../../recognition/expression.ts";
import { type Calmness, measureCalmness } from "./calmness.ts";
import { chooseSmoothing, NO_SMOOTHING } from "./choose-smoothing.ts";
import type { ReadClip } from "./read-clips.ts";
import { CHANGES_MS, CLIP_MS, SCRIPT, shareAt } from "./synthetic-clip.ts";

const manifest = tinyManifest(tinyModel());
const smoothing = { timeConstantMs: 100, dwellMs: 300, detailDwellMs: 700, hysteresis: 0.3 };
const sure = (expression: Expression): Probabilities =>
  probabilitiesFrom(
    EXPRESSIONS,
    EXPRESSIONS.map((other) => (other === expression ? 0.93 : 0.01)),
  );

/** Twenty frames a second of a smile that comes and goes, and a flash of something else in some of the frames. */
function clip(flashesAt: (atMs: number) => boolean = () => false): ReadClip {
  const frames = Array.from({ length: CLIP_MS / 50 }, (_, i) => {
    const atMs = 50 * i;
    const shown = shareAt(atMs) >= 0.5 ? "happiness" : "neutral";
    return { atMs, probabilities: sure(flashesAt(atMs) ? "surprise" : shown), way: "plain" as const };
  });
  return { half: "choose", framesPerSecond: 10, frames, atRest: "neutral", atPeak: "happiness" };
}

describe("the synthetic clip", () => {
  it("is at rest, at the peak, and at rest again, and half-way in the middle of each fade", () => {
    const { restMs, fadeMs, holdMs } = SCRIPT;
    expect([0, restMs, restMs + fadeMs, restMs + fadeMs + holdMs, CLIP_MS].map(shareAt)).toEqual([
      0, 0, 1, 1, 0,
    ]);
    for (const middle of CHANGES_MS) expect(shareAt(middle)).toBeCloseTo(0.5, 12);
  });
});

describe("measureCalmness", () => {
  it("finds no change on a still face, and both real changes as soon as they are there", () => {
    expect(measureCalmness([clip()], { ...manifest, smoothing: NO_SMOOTHING })).toMatchObject({
      changesPerMinute: 0,
      hasty: 0,
      realChanges: 2,
      missed: 0,
      prompt: 1,
    });
  });

  it("counts what flickers without smoothing, and what smoothing makes of it", () => {
    const flickering = [clip((atMs) => atMs % 1000 === 500)];
    const unsmoothed = measureCalmness(flickering, { ...manifest, smoothing: NO_SMOOTHING });
    expect(unsmoothed.hasty).toBe(3);
    expect(unsmoothed.changesPerMinute).toBeGreaterThan(60);
    const smoothed = measureCalmness(flickering, { ...manifest, smoothing });
    expect(smoothed.changesPerMinute).toBe(0);
    expect(smoothed.missed).toBe(0);
  });

  it("waits for the dwell time, and misses what never gets through it", () => {
    const { medianDelayMs } = measureCalmness([clip()], { ...manifest, smoothing });
    expect(medianDelayMs).toBeGreaterThanOrEqual(smoothing.dwellMs);
    expect(medianDelayMs).toBeLessThan(smoothing.dwellMs + 300);
    const slow = { ...smoothing, dwellMs: 10_000, detailDwellMs: 10_000 };
    // The smile is never shown; the rest after it always was.
    expect(measureCalmness([clip()], { ...manifest, smoothing: slow })).toMatchObject({
      missed: 1,
      prompt: 0.5,
    });
  });
});

describe("chooseSmoothing", () => {
  const trial = (name: number, calmness: Partial<Calmness>) => ({
    smoothing: { ...smoothing, timeConstantMs: name },
    calmness: { stillStretches: 1000, hasty: 0, prompt: 0.9, changesPerMinute: 2, ...calmness } as Calmness,
  });

  it("takes the calmest of those that are nearly as prompt as any and hardly ever hasty", () => {
    const trials = [
      trial(1, { prompt: 0.92, changesPerMinute: 5 }),
      trial(2, { prompt: 0.91, changesPerMinute: 3 }),
      trial(3, { prompt: 0.8, changesPerMinute: 1 }),
      trial(4, { prompt: 0.91, changesPerMinute: 2, hasty: 20 }),
    ];
    expect(chooseSmoothing(trials)).toBe(trials[1]);
  });

  it("takes one all the same where all are hasty", () => {
    const trials = [
      trial(1, { hasty: 50, changesPerMinute: 9 }),
      trial(2, { hasty: 50, changesPerMinute: 8 }),
    ];
    expect(chooseSmoothing(trials)).toBe(trials[1]);
  });
});
