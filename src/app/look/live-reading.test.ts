import { expect, test, vi } from "vitest";
import { madeUpReading } from "../../../test/fixtures/faces/made-up-readings.ts";
import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import type { Cue } from "../../recognition/cues/read-cues.ts";
import { createLiveReading } from "./live-reading.ts";

const SMILE: Cue = { cue: "lip-corner-up", actionUnit: 12, strength: 1, against: "population" };
const readings = [madeUpReading("happiness", { cues: [SMILE] })];
const result = { readings, width: 640, height: 480, milliseconds: {} };

/** A stream of one frame. */
const recognizer = {
  openStream: () => ({ read: async () => result, close: async () => undefined }),
} as unknown as BrowserRecognizer;
function oneFrame() {
  let left = 1;
  return {
    next: async () => (left-- > 0 ? { frame: {} as ImageBitmap, atMs: 5 } : undefined),
  };
}

test("of a frame that may not be told the face is framed, and nothing is said, marked or handed on", async () => {
  let may = false;
  const options = {};
  const mayTell = vi.fn(() => may);
  const live = createLiveReading({ subject: "myself", paceMs: () => 0, mayTell });
  const watcher = vi.fn();
  live.watch(watcher);
  await live.follow(recognizer, oneFrame(), new AbortController().signal, options);
  expect(mayTell).toHaveBeenCalledWith({ result, letters: new Map([[1, "A"]]), atMs: 5, options });
  expect(live.overlay.readings).toBe(result);
  expect(live.overlay.told.size).toBe(0);
  expect(live.words.value).toBeUndefined();
  expect(live.latest.value).toBeUndefined();
  expect(watcher).not.toHaveBeenCalled();

  may = true;
  live.retell();
  expect(live.words.value).toMatchObject([{ letter: "A", saying: { kind: "looks-like" } }]);
  expect(live.overlay.told.get(1)).toEqual([{ cue: "lip-corner-up" }]);
  expect(live.latest.value).toBe(result);
  expect(watcher).toHaveBeenCalledWith(result, 5);

  may = false;
  live.retell();
  expect(live.words.value).toBeUndefined();
  expect(live.overlay.told.size).toBe(0);
});
