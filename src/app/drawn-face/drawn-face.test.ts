import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTION_UNITS, type ActionUnits, POSES } from "./action-units.ts";
import { drawFace } from "./draw-face.ts";
import { durationOf, poseAt, poseOfTurns, ROUND_MS, type Turn } from "./performance.ts";
import { FIRST_PERSON, GLASSES, HAIR_STYLES, personFromSeed } from "./person.ts";

const strength = fc.double({ min: 0, max: 1, noNaN: true });
const units = ACTION_UNITS.filter((unit) => unit.startsWith("AU"));
const pose = fc.record(
  {
    ...Object.fromEntries(units.map((unit) => [unit, strength])),
    AU12: fc.record({ left: strength, right: strength }),
    yaw: fc.double({ min: -25, max: 25, noNaN: true }),
    pitch: fc.double({ min: -15, max: 15, noNaN: true }),
    gazeX: fc.double({ min: -1, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ActionUnits>;

test("any pose of anybody is drawn with finite numbers, the same the same way", () => {
  fc.assert(
    fc.property(pose, fc.integer(), (units, seed) => {
      const svg = drawFace(units, personFromSeed(seed));
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toBe(drawFace(units, personFromSeed(seed)));
    }),
    { numRuns: 30 },
  );
});

test("every named pose looks different from every other", () => {
  const drawings = Object.values(POSES).map((units) => drawFace(units));
  expect(new Set(drawings).size).toBe(drawings.length);
});

test("seeds give many people, of every tone, hair and glasses, no two alike", () => {
  const people = Array.from({ length: 200 }, (_, seed) => personFromSeed(seed));
  const drawings = [FIRST_PERSON, ...people.slice(0, 20)].map((person) => drawFace({}, person));
  expect(new Set(drawings).size).toBe(21);
  expect(new Set(people.map(({ shape }) => shape.jaw)).size).toBe(people.length);
  expect(new Set(people.map(({ skinTone }) => skinTone)).size).toBe(10);
  expect(new Set(people.map(({ hair }) => hair.style))).toEqual(new Set(HAIR_STYLES));
  expect(new Set(people.map(({ glasses }) => glasses))).toEqual(new Set(GLASSES));
});

test("years leave lines and grey hair", () => {
  const aged = (age: number) => drawFace({}, { ...FIRST_PERSON, age });
  const lines = (svg: string) => svg.split("stroke-linecap").length;
  expect(lines(aged(75))).toBeGreaterThan(lines(aged(25)));
  expect(aged(25)).toContain("#3e2a25");
  expect(aged(75)).not.toContain("#3e2a25");
});

test("the performance moves without jumps, comes back to where it began, and holds still when asked", () => {
  const smileAt = (timeMs: number) => Number(poseAt(timeMs).AU12 ?? 0);
  for (let timeMs = 0; timeMs < ROUND_MS; timeMs += 10)
    expect(Math.abs(smileAt(timeMs + 10) - smileAt(timeMs))).toBeLessThan(0.05);
  expect(smileAt(ROUND_MS)).toBeCloseTo(smileAt(0));
  const stills = new Set<ActionUnits>();
  for (let timeMs = 0; timeMs < ROUND_MS; timeMs += 10) stills.add(poseAt(timeMs, { still: true }));
  expect(stills).toEqual(new Set([POSES.rest, POSES.smile, POSES.surprise]));
});

test("a turn comes, stays and goes as long as it is asked to, and the next begins where it ended", () => {
  const turns: Turn[] = [
    { pose: { AU12: 1 }, restMs: 100, onsetMs: 300, apexMs: 500, offsetMs: 700 },
    { pose: { AU12: { left: 0.5, right: 0 } }, restMs: 0, onsetMs: 200, apexMs: 0, offsetMs: 400 },
  ];
  const at = (timeMs: number) => poseOfTurns(turns, timeMs).AU12 ?? 0;
  expect(durationOf(turns)).toBe(2200);
  expect([-1, 0, 100, 250, 400, 900, 1250, 1600].map(at)).toEqual([
    0,
    0,
    0,
    0.5,
    1,
    1,
    0.5,
    { left: 0, right: 0 },
  ]);
  expect([1700, 1800, 2000, 2200].map(at)).toEqual([
    { left: 0.25, right: 0 },
    { left: 0.5, right: 0 },
    { left: 0.25, right: 0 },
    0,
  ]);
});
