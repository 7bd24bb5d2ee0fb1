import { expect, test } from "vitest";
import { madeUpMesh, moved } from "../../../test/fixtures/faces/made-up-mesh.ts";
import { CUE_LIMITS } from "../../recognition/cues/cue-limits.ts";
import { measureCues } from "../../recognition/cues/measures.ts";
import { CLIP_MS, shareAt } from "../over-time/synthetic-clip.ts";
import { type CueFilm, measureCueCalmness } from "./cue-calmness.ts";

const LIMIT = CUE_LIMITS["jaw-drop"].againstOwn!;
const jaw = (share: number) => measureCues(moved(madeUpMesh(), [17], { x: 0, y: 100 * LIMIT * share }));

/** A jaw that drops to `peak` times its limit and trembles by `tremble` of it, at ten frames a second. */
function film(peak: number, tremble: number): CueFilm {
  const times = Array.from({ length: CLIP_MS / 100 }, (_, i) => 100 * i);
  const frames = times.map((atMs, i) => ({
    atMs,
    measures: jaw(shareAt(atMs) * (peak + (i % 2 === 0 ? tremble : -tremble))),
  }));
  return { frames, atRest: jaw(0), atPeak: jaw(peak) };
}

const unsmoothed = { timeConstantMs: 1, leave: 1 };

test("a clear movement is seen at once and does not flicker", () => {
  const calmness = measureCueCalmness([film(2, 0.1)], unsmoothed);
  expect(calmness).toMatchObject({ changesPerMinute: 0, hasty: 0, realChanges: 1, missed: 0, prompt: 1 });
  expect(calmness.medianDelayMs).toBeLessThan(200);
});

test("one that trembles about its limit flickers, unless it is smoothed", () => {
  const [rough, smooth] = [unsmoothed, { timeConstantMs: 300, leave: 0.7 }].map((smoothing) =>
    measureCueCalmness([film(1.05, 0.2)], smoothing),
  );
  expect(rough!.hasty).toBe(1);
  expect(rough!.changesPerMinute).toBeGreaterThan(60);
  expect(smooth).toMatchObject({ changesPerMinute: 0, hasty: 0 });
});

test("smoothing comes at a price in time", () => {
  const [quick, slow] = [50, 800].map((timeConstantMs) =>
    measureCueCalmness([film(2, 0)], { timeConstantMs, leave: 0.7 }),
  );
  expect(slow!.medianDelayMs).toBeGreaterThan(quick!.medianDelayMs + 200);
});

test("what never comes is missed", () => {
  const never = { ...film(0.5, 0), atPeak: jaw(2) };
  expect(measureCueCalmness([never], unsmoothed)).toMatchObject({ realChanges: 1, missed: 1, prompt: 0 });
});
