import { expect, test, vi } from "vitest";
import { madeUpReading } from "../../../../test/fixtures/video/made-up-moments.ts";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { VideoWalk } from "../../../platform/browser/video-walk.ts";
import type { PersonalNeutral } from "../../../recognition/personal-neutral.ts";
import type { ReadingOptions } from "../../../recognition/pipeline.ts";
import { createWholeReading } from "./whole-reading.ts";

/** A video whose frames last so long; from `brokenAtMs` on there are none. */
function madeUpWalk(durationMs: number, frameMs: number, brokenAtMs = Number.POSITIVE_INFINITY) {
  const frames = { open: 0 };
  const close = vi.fn();
  const walk: VideoWalk = {
    durationMs,
    close,
    async frameAt(placeMs) {
      if (placeMs >= brokenAtMs) return undefined;
      frames.open += 1;
      const frame = {
        close: () => {
          frames.open -= 1;
        },
      } as ImageBitmap;
      return { frame, atMs: Math.floor(placeMs / frameMs) * frameMs };
    },
  };
  return { walk, frames, close };
}

function madeUpRecognizer(fails = false) {
  const read = vi.fn(async (frame: ImageBitmap, _atMs: number) => {
    frame.close();
    if (fails) throw new Error("the recogniser failed");
    return { readings: [madeUpReading("happiness")], width: 640, height: 480, milliseconds: {} };
  });
  const closeStream = vi.fn(async () => undefined);
  const openStream = vi.fn((_: ReadingOptions) => ({ read, close: closeStream }));
  return { recognizer: { openStream } as unknown as BrowserRecognizer, read, openStream, closeStream };
}

function wholeOf(walk: VideoWalk | undefined, myTurn: () => Promise<void> = async () => undefined) {
  let nowMs = 0;
  return createWholeReading({
    openWalk: async () => walk,
    myTurn,
    now: () => {
      nowMs += 10;
      return nowMs;
    },
  });
}

const forever = () => new AbortController().signal;
/** Beside no face at rest. */
const PLAIN: ReadingOptions = {};

test("a video is read once from its beginning to its end, and the same frame not twice", async () => {
  const { walk, frames } = madeUpWalk(2050, 150);
  const { recognizer, read } = madeUpRecognizer();
  const whole = wholeOf(walk);
  expect(whole.state.value).toEqual({ kind: "opening" });
  await whole.readOn(recognizer, forever(), PLAIN);
  expect(whole.state.value).toEqual({ kind: "read" });
  expect(whole.extent.value).toEqual({ durationMs: 2050, everyMs: 100, count: 21 });
  const times = whole.moments.value.map(({ atMs }) => atMs);
  expect(times).toEqual(Array.from({ length: 14 }, (_, i) => 150 * i));
  expect(read.mock.calls.map(([, atMs]) => atMs)).toEqual(times);
  expect(frames.open).toBe(0);
});

test("what was stopped goes on where it was, with the same stream", async () => {
  const { walk } = madeUpWalk(1000, 40);
  const { recognizer, openStream, read } = madeUpRecognizer();
  const stop = new AbortController();
  let turns = 0;
  const whole = wholeOf(walk, async () => {
    turns += 1;
    if (turns === 5) stop.abort();
  });
  await whole.readOn(recognizer, stop.signal, PLAIN);
  expect(whole.state.value).toMatchObject({ kind: "reading", done: 4, count: 10 });
  expect(whole.moments.value).toHaveLength(4);
  await whole.readOn(recognizer, forever(), PLAIN);
  expect(whole.state.value).toEqual({ kind: "read" });
  expect(openStream).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledTimes(10);
});

test("two calls never read at once", async () => {
  const { walk } = madeUpWalk(1000, 40);
  const { recognizer, read } = madeUpRecognizer();
  const whole = wholeOf(walk);
  await Promise.all([whole.readOn(recognizer, forever(), PLAIN), whole.readOn(recognizer, forever(), PLAIN)]);
  expect(read).toHaveBeenCalledTimes(10);
});

test("another recogniser begins anew", async () => {
  const { walk } = madeUpWalk(500, 40);
  const whole = wholeOf(walk);
  await expect(whole.readOn(madeUpRecognizer(true).recognizer, forever(), PLAIN)).rejects.toThrow("failed");
  const next = madeUpRecognizer();
  await whole.readOn(next.recognizer, forever(), PLAIN);
  expect(next.read).toHaveBeenCalledTimes(5);
  expect(whole.moments.value.map(({ atMs }) => atMs)).toEqual([0, 80, 200, 280, 400]);
});

test("beside another face at rest, or none, it begins anew and forgets what it had read", async () => {
  const { walk } = madeUpWalk(500, 40);
  const { recognizer, openStream, closeStream, read } = madeUpRecognizer();
  const whole = wholeOf(walk);
  await whole.readOn(recognizer, forever(), PLAIN);
  const told: number[] = [];
  const stop = whole.moments.subscribe((moments) => told.push(moments.length));
  const beside: ReadingOptions = { neutral: {} as PersonalNeutral };
  await whole.readOn(recognizer, forever(), beside);
  stop();
  expect(openStream.mock.calls).toEqual([[PLAIN], [beside]]);
  expect(closeStream).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledTimes(10);
  expect(told.slice(0, 2)).toEqual([5, 0]);
  expect(told.at(-1)).toBe(5);
});

test("a video that breaks off keeps what was read; one that cannot be sought in says so", async () => {
  const { walk } = madeUpWalk(1000, 100, 400);
  const broken = wholeOf(walk);
  await broken.readOn(madeUpRecognizer().recognizer, forever(), PLAIN);
  expect(broken.state.value).toEqual({ kind: "broken-off", atMs: 400 });
  expect(broken.moments.value).toHaveLength(4);
  const unseekable = wholeOf(undefined);
  await unseekable.readOn(madeUpRecognizer().recognizer, forever(), PLAIN);
  expect(unseekable.state.value).toEqual({ kind: "unseekable" });
});

test("a video that shows its last frame for all the rest may break off there", async () => {
  const { walk } = madeUpWalk(9000, 100);
  const whole = wholeOf({
    ...walk,
    frameAt: async (placeMs) => walk.frameAt(Math.min(placeMs, 4000)),
  });
  await whole.readOn(madeUpRecognizer().recognizer, forever(), PLAIN);
  expect(whole.state.value).toEqual({ kind: "broken-off", atMs: 4100 });
  expect(whole.moments.value).toHaveLength(41);
});

test("closed while it reads, it lets go of everything", async () => {
  const { walk, frames, close } = madeUpWalk(1000, 40);
  const whole = wholeOf(walk, async () => undefined);
  const { recognizer } = madeUpRecognizer();
  const reading = whole.readOn(recognizer, forever(), PLAIN);
  await new Promise((resolve) => setTimeout(resolve, 0));
  whole.close();
  await reading;
  expect(close).toHaveBeenCalled();
  expect(frames.open).toBe(0);
});
