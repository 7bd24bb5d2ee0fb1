import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS, type Expression } from "../../../recognition/expression.ts";
import { type Reading, UNREAD_REASONS, type UnreadReason } from "../../../recognition/face.ts";
import { COURSE_MS, type Course, extend, type Lane, lanesOf, NO_COURSE } from "./course.ts";

const LETTERS = new Map([
  [1, "A"],
  [2, "B"],
]);
const cuesOf = (cues: readonly CueName[]) => cues.map((cue) => ({ cue }));
const read = (trackId: number, expression: Expression, ...cues: CueName[]): Reading =>
  ({ kind: "read", trackId, set: [expression], cues: cuesOf(cues) }) as unknown as Reading;
const unread = (trackId: number, because: UnreadReason, ...cues: CueName[]): Reading =>
  ({ kind: "unread", trackId, because, cues: cuesOf(cues) }) as unknown as Reading;

type Frame = readonly [atMs: number, ...readings: Reading[]];
const courseOf = (frames: readonly Frame[]): Course =>
  frames.reduce((course, [atMs, ...readings]) => extend(course, readings, LETTERS, atMs), NO_COURSE);
/** `{ A: { happiness: [[0, 200]] } }` */
const plain = (lanes: readonly Lane[]) =>
  Object.fromEntries(
    lanes.map(({ letter, rows }) => [
      letter,
      Object.fromEntries(
        rows.map(({ name, spans }) => [
          "name" in name ? name.name : name.kind,
          spans.map(({ fromMs, toMs }) => [fromMs, toMs]),
        ]),
      ),
    ]),
  );

describe("the course of a session", () => {
  const course = courseOf([
    [0, read(1, "neutral")],
    [100, read(1, "neutral")],
    [200, read(1, "happiness", "lip-corner-up"), read(2, "fear")],
    [300, read(1, "happiness", "lip-corner-up", "cheek-raise"), unread(2, "turned")],
    [400, unread(1, "unsure", "cheek-raise"), unread(2, "turned")],
  ]);

  it("has a lane for each letter, with a row for what it looked like or why it could not be read", () => {
    expect(plain(lanesOf(course, "expressions"))).toEqual({
      A: { neutral: [[0, 200]], happiness: [[200, 400]], unsure: [[400, 400]] },
      B: { fear: [[200, 300]], turned: [[300, 400]] },
    });
  });

  it("or a row for what moved, of which it is not unsure", () => {
    expect(plain(lanesOf(course, "cues"))).toEqual({
      A: { "cheek-raise": [[300, 400]], "lip-corner-up": [[200, 400]], still: [[0, 200]] },
      B: { still: [[200, 300]], turned: [[300, 400]] },
    });
  });

  it("breaks where a face was gone for more than a second, and not before", () => {
    const gone = courseOf([
      [0, read(1, "anger")],
      [500],
      [900, read(1, "anger")],
      [1500],
      [2500, read(1, "anger")],
    ]);
    expect(plain(lanesOf(gone, "expressions"))).toEqual({
      A: {
        anger: [
          [0, 900],
          [2500, 2500],
        ],
      },
    });
  });

  it("forgets what is older than five minutes", () => {
    const long = courseOf([
      [0, read(1, "anger")],
      [10, read(1, "fear")],
      [900, read(1, "neutral")],
      [COURSE_MS + 11, read(1, "neutral")],
    ]);
    expect(plain(lanesOf(long, "expressions"))["A"]).not.toHaveProperty("anger");
    expect(long.beganMs).toBe(0);
  });
});

const cues = fc.subarray([...CUE_NAMES], { maxLength: 2 });
const face = (trackId: number) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...EXPRESSIONS), cues)
      .map(([expression, moved]) => read(trackId, expression, ...moved)),
    fc.constantFrom(...UNREAD_REASONS).map((because) => unread(trackId, because)),
  );

test("whatever a face does, it looks like one thing at a time, and every moment of it is told", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), face(1)), { minLength: 1, maxLength: 60 }),
      (steps) => {
        let atMs = 0;
        const frames = steps.map(([afterMs, reading]): Frame => {
          atMs += afterMs;
          return [atMs, reading];
        });
        const [lane] = lanesOf(courseOf(frames), "expressions");
        const spans = lane!.rows
          .flatMap((row) => row.spans)
          .sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
        expect(spans[0]!.fromMs).toBe(frames[0]![0]);
        spans.slice(1).forEach(({ fromMs }, i) => {
          expect(fromMs).toBe(spans[i]!.toMs);
        });
        expect(spans.at(-1)!.toMs).toBe(atMs);
      },
    ),
  );
});
