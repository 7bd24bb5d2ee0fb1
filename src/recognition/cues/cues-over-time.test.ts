import { expect, test } from "vitest";
import { madeUpMesh, moved } from "../../../test/fixtures/faces/made-up-mesh.ts";
import { CUE_LIMITS } from "./cue-limits.ts";
import { type CuesOverTime, followCues } from "./cues-over-time.ts";
import { type CueMeasures, measureCues } from "./measures.ts";

const ownNeutral = measureCues(madeUpMesh());

/** A jaw dropped by this share of its limit. */
function jaw(share: number): CueMeasures {
  const pixels = 100 * CUE_LIMITS["jaw-drop"].againstOwn! * share;
  return measureCues(moved(madeUpMesh(), [17], { x: 0, y: pixels }));
}

/** For each frame of a thirtieth of a second, whether the jaw is said to be dropped. */
function dropped(frames: readonly CueMeasures[]): boolean[] {
  let state: CuesOverTime | undefined;
  return frames.map((measures, i) => {
    state = followCues(state, { measures, atMs: (i * 1000) / 30 }, ownNeutral);
    return state.cues.some(({ cue }) => cue === "jaw-drop");
  });
}

const repeated = (count: number, measures: (i: number) => CueMeasures) =>
  Array.from({ length: count }, (_, i) => measures(i));

test("a jaw that trembles about its limit is said once, not again and again", () => {
  const seen = dropped(repeated(120, (i) => jaw(i % 2 === 0 ? 1.25 : 0.85)));
  const changes = seen.filter((now, i) => i > 0 && now !== seen[i - 1]).length;
  expect(changes).toBeLessThanOrEqual(1);
  expect(seen.at(-1)).toBe(true);
});

test("a jaw that drops is said within half a second, and taken back within a second", () => {
  const seen = dropped([
    ...repeated(30, () => jaw(0)),
    ...repeated(45, () => jaw(2)),
    ...repeated(45, () => jaw(0)),
  ]);
  const from = seen.indexOf(true) - 30;
  const to = seen.lastIndexOf(true) - 75;
  expect(from / 30).toBeLessThan(0.5);
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to / 30).toBeLessThan(1);
});

test("one odd frame is not a movement", () => {
  expect(dropped([...repeated(20, () => jaw(0)), jaw(4), ...repeated(20, () => jaw(0))])).not.toContain(true);
});

test("a picture by itself is read as it is", () => {
  expect(dropped([jaw(1.2)])).toEqual([true]);
});
