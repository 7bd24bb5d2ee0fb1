/**
 * A day of looking, on a clock of its own: faces come, go and change for eight hours, and what the app remembers of them does
 * not grow; wording stays as calm at the end as at the beginning.
 */
import { readFileSync } from "node:fs";
import v8 from "node:v8";
import vm from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { createLiveReading } from "../src/app/look/live-reading.ts";
import { PACE_MS } from "../src/app/look/pace.ts";
import { createRandom } from "../src/learning/random.ts";
import type { FrameReadings } from "../src/platform/browser/engine/protocol.ts";
import type { FrameSource } from "../src/platform/browser/frame-source.ts";
import type { BrowserRecognizer } from "../src/platform/browser/recognizer.ts";
import { CUE_LIMITS } from "../src/recognition/cues/cue-limits.ts";
import { CUE_DEFINITIONS, CUE_NAMES } from "../src/recognition/cues/cue-table.ts";
import { type CueMeasures, MEASURE_NAMES } from "../src/recognition/cues/measures.ts";
import { EXPRESSIONS, probabilitiesFrom, softmax } from "../src/recognition/expression.ts";
import type { FaceDetection } from "../src/recognition/face.ts";
import { parseManifest } from "../src/recognition/manifest.ts";
import { createMemory, type Observation } from "../src/recognition/memory.ts";

const HOUR_MS = 3_600_000;
const FRAME_MS = 200;
/** After this everything has been seen that there is to see, and compiled. */
const WARM_UP_MS = HOUR_MS;
const MEGABYTE = 2 ** 20;

const path = new URL("../models/expression/manifest.json", import.meta.url);
const manifest = parseManifest(JSON.parse(readFileSync(path, "utf8")), "manifest");

v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc") as () => void;

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const AT_REST = Object.fromEntries(
  MEASURE_NAMES.map((name) => [
    name,
    CUE_LIMITS[CUE_NAMES.find((cue) => name.startsWith(CUE_DEFINITIONS[cue].measure)) ?? "jaw-drop"].rest,
  ]),
) as CueMeasures;

/** A face in the `place`-th of three places, that shows whatever the random numbers say. */
function observed(place: number, random: ReturnType<typeof createRandom>): Observation {
  const [x, y] = [100 + 180 * place, 100];
  const at = (dx: number, dy: number) => ({ x: x + dx, y: y + dy });
  const face: FaceDetection = {
    box: { x, y, width: 120, height: 140 },
    keyPoints: {
      rightEye: at(35, 50),
      leftEye: at(85, 50),
      noseTip: at(60, 80),
      mouth: at(60, 105),
      rightEar: at(5, 60),
      leftEar: at(115, 60),
    },
    score: 0.9,
  };
  const logits = EXPRESSIONS.map(() => random.uniform(-2, 4));
  const measures = Object.fromEntries(
    MEASURE_NAMES.map((name) => [name, AT_REST[name] + random.uniform(-0.15, 0.15)]),
  ) as CueMeasures;
  return {
    face,
    probabilities: probabilitiesFrom(EXPRESSIONS, softmax(logits)),
    way: "plain",
    because: random.next() < 0.05 ? "turned" : undefined,
    measures,
  };
}

afterEach(() => vi.unstubAllGlobals());

test("eight hours: memory stays flat within 10 MB after the first, and wording calm", async () => {
  let nowMs = 0;
  // A spy would keep every call.
  vi.stubGlobal("performance", { now: () => nowMs });
  const random = createRandom(7);
  const remember = createMemory(manifest);
  const recognizer = {
    openStream: () => ({
      read: async (_: unknown, atMs: number): Promise<FrameReadings> => {
        // Every half minute somebody comes or goes.
        const faces = Math.floor(atMs / 30_000) % 4;
        const observations = Array.from({ length: faces }, (_face, place) => observed(place, random));
        return { readings: remember(observations, atMs), width: 640, height: 480, milliseconds: {} };
      },
      close: async () => undefined,
    }),
  } as unknown as BrowserRecognizer;
  const source: FrameSource = {
    async next() {
      nowMs += FRAME_MS;
      return nowMs > 8 * HOUR_MS ? undefined : { frame: {} as ImageBitmap, atMs: nowMs };
    },
  };

  const live = createLiveReading({ subject: "myself", paceMs: () => PACE_MS.calm });
  const shown = new Map<number, string>();
  let [changedAtMs, leastGapMs, changes] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  let [warmBytes, frames] = [0, 0];
  live.watch((_, atMs) => {
    frames += 1;
    for (const { trackId, saying } of live.words.value ?? []) {
      const [before, text] = [shown.get(trackId), JSON.stringify(saying)];
      shown.set(trackId, text);
      if (before === undefined || before === text) continue;
      changes += 1;
      leastGapMs = Math.min(leastGapMs, atMs - changedAtMs);
      changedAtMs = atMs;
    }
    for (const id of [...shown.keys()])
      if (!live.words.value?.some(({ trackId }) => trackId === id)) shown.delete(id);
    if (atMs === WARM_UP_MS) warmBytes = heapBytes();
  });
  await live.follow(recognizer, source, new AbortController().signal);

  expect(frames).toBe((8 * HOUR_MS) / FRAME_MS);
  expect(changes).toBeGreaterThan(1000);
  expect(leastGapMs).toBeGreaterThanOrEqual(PACE_MS.calm);
  expect((heapBytes() - warmBytes) / MEGABYTE).toBeLessThan(10);
}, 180_000);
