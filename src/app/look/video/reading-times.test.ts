import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dwellOfReadings, isSparse, readingTimes, timeLeft } from "./reading-times.ts";

describe("times at which a video is read", () => {
  it("are ten a second, of a long one at most 3,000, and all lie within it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 86_400_000, noNaN: true }), (durationMs) => {
        const times = readingTimes(durationMs);
        const { everyMs, count } = times;
        expect(everyMs).toBeGreaterThanOrEqual(100);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(3000);
        expect((count - 1) * everyMs).toBeLessThan(Math.max(durationMs, 1));
        expect(count * everyMs).toBeGreaterThanOrEqual(durationMs);
        expect(isSparse(times)).toBe(durationMs > 300_000);
      }),
    );
  });

  it("are one for a video of no length", () => {
    expect(readingTimes(0)).toEqual({ everyMs: 100, count: 1 });
  });
});

it("the time left is not guessed from next to nothing, and never too short", () => {
  expect(timeLeft(4, 100, 400)).toBeUndefined();
  expect(timeLeft(50, 100, 11_000)).toBe(15_000);
  expect(timeLeft(100, 200, 100_000)).toBe(105_000);
  expect(timeLeft(100, 3000, 30_000)).toBe(15 * 60_000);
  expect(timeLeft(100, 100, 5000)).toBe(5000);
});

it("a stream waits whole steps, and not for faces that are new to it each time", () => {
  const dwell = { dwellMs: 450, detailDwellMs: 700 };
  expect(dwellOfReadings(dwell, 100)).toEqual({ dwellMs: 500, detailDwellMs: 700 });
  expect(dwellOfReadings(dwell, 600)).toEqual({ dwellMs: 600, detailDwellMs: 1200 });
  expect(dwellOfReadings(dwell, 1000)).toEqual({ dwellMs: 0, detailDwellMs: 0 });
});
