import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActionUnits, mixPoses, POSES } from "./action-units.ts";
import { drawFace } from "./draw-face.ts";
import { poseAt, ROUND_MS } from "./performance.ts";

const strength = fc.double({ min: 0, max: 1, noNaN: true });
const pose = fc.record(
  {
    AU1: strength,
    AU4: strength,
    AU5: strength,
    AU12: strength,
    AU17: strength,
    AU25: strength,
    AU26: strength,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ActionUnits>;

test("any pose is drawn with finite numbers, the same pose the same way", () => {
  fc.assert(
    fc.property(pose, (units) => {
      const svg = drawFace(units);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toBe(drawFace(units));
    }),
    { numRuns: 50 },
  );
});

test("every named pose looks different from every other", () => {
  const drawings = Object.values(POSES).map((units) => drawFace(units));
  expect(new Set(drawings).size).toBe(drawings.length);
});

test("mixing goes from one pose to the other", () => {
  expect(drawFace(mixPoses(POSES.anger, POSES.fear, 0))).toBe(drawFace(POSES.anger));
  expect(drawFace(mixPoses(POSES.anger, POSES.fear, 1))).toBe(drawFace(POSES.fear));
  expect(mixPoses({ AU1: 0.2 }, { AU1: 0.6, AU12: 1 }, 0.5)).toEqual({ AU1: 0.4, AU12: 0.5 });
});

test("the performance moves without jumps, comes back to where it began, and holds still when asked", () => {
  const smileAt = (timeMs: number) => poseAt(timeMs).AU12 ?? 0;
  for (let timeMs = 0; timeMs < ROUND_MS; timeMs += 10)
    expect(Math.abs(smileAt(timeMs + 10) - smileAt(timeMs))).toBeLessThan(0.05);
  expect(smileAt(ROUND_MS)).toBeCloseTo(smileAt(0));
  const stills = new Set<ActionUnits>();
  for (let timeMs = 0; timeMs < ROUND_MS; timeMs += 10) stills.add(poseAt(timeMs, { still: true }));
  expect(stills).toEqual(new Set([POSES.rest, POSES.smile, POSES.surprise]));
});
