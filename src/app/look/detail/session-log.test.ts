import { expect, test } from "vitest";
import type { FrameReadings } from "../../../platform/browser/engine/protocol.ts";
import type { UnreadReason } from "../../../recognition/face.ts";
import { EMPTY_LOG, frameRate, log, type SessionLog } from "./session-log.ts";

const frame = (because: UnreadReason | undefined, milliseconds = {}): FrameReadings =>
  ({
    readings: because === undefined ? [] : [{ kind: "unread", trackId: 1, because, cues: [] }],
    width: 640,
    height: 480,
    milliseconds,
  }) as unknown as FrameReadings;

const every = (ms: number, frames: readonly FrameReadings[], before: SessionLog = EMPTY_LOG): SessionLog =>
  frames.reduce((all, each, i) => log(all, each, new Map([[1, "A"]]), i * ms), before);

test("frames that were not read are counted by their reason", () => {
  const frames = (["dark", "dark", undefined, "turned"] as const).map((because) => frame(because));
  expect(every(40, frames).unread).toEqual({ dark: 2, turned: 1 });
});

test("the rate is that of the last frames", () => {
  expect(frameRate(EMPTY_LOG)).toBeUndefined();
  const many = Array.from({ length: 500 }, () => frame(undefined));
  const slow = every(100, many);
  expect(frameRate(slow)).toBeCloseTo(10, 6);
  expect(slow.framesMs.length).toBeLessThan(40);
  expect(frameRate(every(20, many))).toBeCloseTo(50, 6);
});

test("a stage's time settles on its mean, and one that is left out takes none", () => {
  const mesh = Array.from({ length: 200 }, () => frame(undefined, { mesh: 6 }));
  expect(every(40, mesh).stages.mesh).toBeCloseTo(6, 6);
  const now = Array.from({ length: 2000 }, (_, i) => frame(undefined, i % 10 === 0 ? { detect: 20 } : {}));
  const times = Array.from({ length: 10 }, (_, i) => every(40, now.slice(0, 1000 + i)).stages.detect!);
  expect(times.reduce((a, b) => a + b, 0) / 10).toBeCloseTo(2, 1);
});

test("time that runs backwards begins counting anew", () => {
  const wound = log(
    every(
      40,
      Array.from({ length: 50 }, () => frame(undefined)),
    ),
    frame(undefined),
    new Map(),
    5,
  );
  expect(wound.framesMs).toEqual([0, 5]);
});
