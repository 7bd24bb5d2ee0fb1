import { describe, expect, it } from "vitest";
import { CUE_NAMES } from "../../recognition/cues/cue-table.ts";
import type { KeyPoints } from "../../recognition/face.ts";
import { cueMarks } from "./cue-marks.ts";

/** Seen from the front: the subject's left is on the picture's right. */
const FRONT: KeyPoints = {
  rightEye: { x: 100, y: 100 },
  leftEye: { x: 200, y: 100 },
  noseTip: { x: 150, y: 150 },
  mouth: { x: 150, y: 200 },
  rightEar: { x: 60, y: 120 },
  leftEar: { x: 240, y: 120 },
};

describe("marks of cues", () => {
  it.each(CUE_NAMES)("%s lies on the face, alike on both sides", (cue) => {
    const marks = cueMarks(FRONT, [{ cue }]);
    const middle = 150;
    for (const { from, to } of marks) {
      for (const { x, y } of [from, to]) {
        expect(x).toBeGreaterThan(60);
        expect(x).toBeLessThan(240);
        expect(y).toBeGreaterThan(30);
        expect(y).toBeLessThan(290);
      }
      const mirrored = { from: { x: 2 * middle - from.x, y: from.y }, to: { x: 2 * middle - to.x, y: to.y } };
      expect(marks.some((mark) => JSON.stringify(mark) === JSON.stringify(mirrored))).toBe(true);
    }
  });

  it.each([
    ["inner-brow-raise", "up"],
    ["brow-lower", "down"],
    ["lip-corner-up", "up"],
    ["lip-corner-down", "down"],
    ["jaw-drop", "down"],
  ] as const)("%s points %s", (cue, way) => {
    for (const { from, to } of cueMarks(FRONT, [{ cue }]))
      expect(to.y - from.y > 0 ? "down" : "up").toBe(way);
  });

  it("marks one side alone where one side moved, the subject's own", () => {
    const marks = cueMarks(FRONT, [{ cue: "lip-corner-up", side: "left" }]);
    expect(marks).toHaveLength(1);
    expect(marks[0]!.from.x).toBeGreaterThan(150);
  });

  it("turns with a tilted head", () => {
    // A quarter turn: the eyes lie above each other, the chin points to the picture's left.
    const turn = ({ x, y }: { x: number; y: number }) => ({ x: 300 - y, y: x });
    const turned = Object.fromEntries(
      Object.entries(FRONT).map(([name, point]) => [name, turn(point)]),
    ) as unknown as KeyPoints;
    const marks = cueMarks(turned, [{ cue: "jaw-drop" }, { cue: "brow-lower", side: "right" }]);
    const upright = cueMarks(FRONT, [{ cue: "jaw-drop" }, { cue: "brow-lower", side: "right" }]);
    marks.forEach(({ from, to }, i) => {
      for (const [now, before] of [
        [from, upright[i]!.from],
        [to, upright[i]!.to],
      ] as const) {
        expect(now.x).toBeCloseTo(turn(before).x);
        expect(now.y).toBeCloseTo(turn(before).y);
      }
    });
  });
});
