import { expect, test } from "vitest";
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import type { KeyPoints } from "../../../recognition/face.ts";
import { cueMarks } from "../cue-marks.ts";
import type { Saying } from "../face-words.ts";
import { changeKind } from "./change-kind.ts";

const moves = (...cues: CueName[]): Saying => ({ kind: "moves", cues: cues.map((cue) => ({ cue })) });

test.each([
  ["what came went up", moves("lip-corner-up", "cheek-raise"), moves("jaw-drop"), "up"],
  ["what came went down", moves("lip-corner-up", "jaw-drop"), moves("lip-corner-up"), "down"],
  ["as much up as down came", moves("inner-brow-raise", "jaw-drop"), moves(), "other"],
  ["nothing came, and what is left is up", moves("lip-corner-up"), moves("lip-corner-up", "jaw-drop"), "up"],
  ["nothing moves any more", moves(), moves("jaw-drop"), "rest"],
  ["it could not be read", { kind: "turned", cues: [] }, moves("jaw-drop"), "unread"],
  [
    "its look could not be told, its movement could",
    { kind: "unsure", cues: [{ cue: "jaw-drop" }] },
    undefined,
    "down",
  ],
  ["it looks like something else, and nothing moved", looksLike("sadness"), looksLike("neutral"), "other"],
  ["it looks at rest", looksLike("neutral"), looksLike("sadness"), "rest"],
] as const)("%s", (_, now, before, kind) => {
  expect(changeKind(now, before)).toBe(kind);
});

test("a cue alone goes the way of its arrow on the face", () => {
  const front: KeyPoints = {
    rightEye: { x: 100, y: 100 },
    leftEye: { x: 200, y: 100 },
    noseTip: { x: 150, y: 150 },
    mouth: { x: 150, y: 200 },
    rightEar: { x: 60, y: 120 },
    leftEar: { x: 240, y: 120 },
  };
  for (const cue of CUE_NAMES) {
    const arrows = cueMarks(front, [{ cue }]).map(({ from, to }) => to.y - from.y);
    const kind = changeKind(moves(cue));
    if (kind === "up") expect(Math.max(...arrows), cue).toBeLessThan(0);
    else if (kind === "down") expect(Math.min(...arrows), cue).toBeGreaterThan(0);
    else expect(Math.abs(arrows.reduce((a, b) => a + b)), cue).toBeLessThan(5);
  }
});

function looksLike(expression: "neutral" | "sadness"): Saying {
  return { kind: "looks-like", explanation: { kind: "looks-like", expressions: [expression] }, cues: [] };
}
