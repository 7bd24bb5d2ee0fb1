import { expect, test } from "vitest";
import { madeUpReading } from "../../../../test/fixtures/faces/made-up-readings.ts";
import type { Expression } from "../../../recognition/expression.ts";
import { startCapture, TAKE_MS } from "./capture.ts";

const MODEL = { sha256: "a".repeat(64) };
const FRAME_MS = 100;

/** What a frame shows: of each track one expression. */
type Faces = readonly (readonly [trackId: number, Expression])[];

/** A stream of frames until it is decided. @param late by how much frame 20 and those after it come late */
function capture(shows: (frame: number) => Faces, late = 0) {
  const { observe } = startCapture(MODEL);
  for (let i = 0; i < 500; i += 1) {
    const atMs = i * FRAME_MS + (i < 20 ? 0 : late);
    const readings = shows(i).map(([trackId, expression]) => madeUpReading(expression, { trackId, atMs }));
    const seen = observe(readings, atMs);
    if (typeof seen !== "string") return { seen, atMs };
  }
  return undefined;
}

test("ten seconds of rest are taken, counted from the first sight of the face", () => {
  const waitFrames = 37;
  const taken = capture((i) => (i < waitFrames ? [] : [[1, "neutral"]]));
  expect(taken?.seen.kind).toBe("taken");
  expect(taken?.atMs).toBe(waitFrames * FRAME_MS + TAKE_MS);
});

test("without a face it waits, and then holds", () => {
  const { observe } = startCapture(MODEL);
  expect(observe([], 0)).toBe("waiting");
  expect(observe([madeUpReading("neutral", { atMs: 100 })], 100)).toBe("holding");
  expect(observe([], 200)).toBe("holding");
});

test("a face that rests looking sad is taken; a smile that is held is not", () => {
  expect(capture(() => [[1, "sadness"]])?.seen.kind).toBe("taken");
  expect(capture(() => [[1, "happiness"]])?.seen).toEqual({ kind: "refused", because: "expressive" });
});

const CALM: Faces = [[1, "neutral"]];

test.each([
  ["a second face", (i: number) => (i < 20 ? CALM : [...CALM, [2, "neutral"] as const])],
  [
    "a face that was lost and found",
    (i: number) => (i < 20 ? CALM : i < 25 ? [] : [[2, "neutral"] as const]),
  ],
])("%s ends it at once", (_, shows) => {
  const ended = capture(shows);
  expect(ended?.seen).toEqual({ kind: "refused", because: "interrupted" });
  expect(ended?.atMs).toBeLessThan(TAKE_MS / 2);
});

test("a device that pauses is not taken for another face, unless it pauses for long", () => {
  const tracks = (i: number): Faces => (i < 20 ? CALM : [[2, "neutral"]]);
  expect(capture(tracks, 1500)?.seen.kind).toBe("taken");
  expect(capture(tracks, 4000)?.seen).toEqual({ kind: "refused", because: "interrupted" });
});

test("a face that goes away does not keep the person waiting", () => {
  const ended = capture((i) => (i < 10 ? [[1, "neutral"]] : []));
  expect(ended?.seen).toEqual({ kind: "refused", because: "short" });
  expect(ended?.atMs).toBe(TAKE_MS);
});
