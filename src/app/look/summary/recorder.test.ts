import { signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import type { Reading } from "../../../recognition/face.ts";
import type { Shown, Subject } from "../../session/session.ts";
import type { Watcher } from "../live-reading.ts";
import { createRecorder, type Recorder, SHORTEST_MS } from "./recorder.ts";

const camera = { kind: "camera" } as unknown as Shown;
const smiling = { kind: "read", set: ["happiness"], cues: [{ cue: "lip-corner-up" }] } as unknown as Reading;

const shown = signal<Shown>({ kind: "nothing" });
const subject = signal<Subject | undefined>(undefined);
const paused = signal(false);
let nowMs: number;
let watcher: Watcher;
let recorder: Recorder;

beforeEach(() => {
  [shown.value, subject.value, paused.value] = [{ kind: "nothing" }, "myself", false];
  nowMs = 0;
  recorder = createRecorder({ shown, subject, paused }, { now: () => nowMs, date: () => 1_795_300_000_000 });
  recorder.follow({
    watch(given) {
      watcher = given;
      return () => undefined;
    },
  });
});

/** Frames of a smiling face, ten a second. */
function look(ms: number): void {
  const untilMs = nowMs + ms;
  for (; nowMs <= untilMs; nowMs += 100)
    watcher({ readings: [smiling], width: 640, height: 480, milliseconds: {} }, nowMs);
  nowMs = untilMs;
}

test("what was looked at is there when it ends, once it was long enough, until it is let go", () => {
  shown.value = camera;
  look(SHORTEST_MS - 100);
  shown.value = { kind: "nothing" };
  expect(recorder.ended.value).toBeUndefined();
  shown.value = camera;
  look(SHORTEST_MS);
  shown.value = { kind: "nothing" };
  expect(recorder.ended.value).toEqual({
    startedAtMs: 1_795_300_000_000,
    durationMs: SHORTEST_MS,
    readMs: SHORTEST_MS,
    source: "camera",
    subject: "myself",
    shownMs: { happiness: SHORTEST_MS },
    unreadMs: {},
    movedMs: { "lip-corner-up": SHORTEST_MS },
    stillMs: 0,
  });
  recorder.letGo();
  expect(recorder.ended.value).toBeUndefined();
});

test("a pause and the way to another camera belong to it and count for nothing", () => {
  shown.value = camera;
  look(6000);
  paused.value = true;
  nowMs += 60_000;
  shown.value = { kind: "asking" };
  paused.value = false;
  nowMs += 60_000;
  shown.value = camera;
  look(6000);
  shown.value = { kind: "opening", name: "a.png" };
  expect(recorder.ended.value?.durationMs).toBe(12_000);
});

test("a file has no summary, and leaves that of the camera before it where it is", () => {
  shown.value = camera;
  look(SHORTEST_MS);
  shown.value = { kind: "video", name: "a.mp4", size: 1, url: "", close() {} };
  const before = recorder.ended.value;
  expect(before).toBeDefined();
  look(SHORTEST_MS);
  shown.value = { kind: "nothing" };
  expect(recorder.ended.value).toBe(before);
});
