import fc from "fast-check";
import { expect, test } from "vitest";
import type { CueName } from "../../recognition/cues/cue-table.ts";
import type { FaceWords } from "./face-words.ts";
import { type Paced, pace, sameFaces } from "./pace.ts";

const CUES: readonly CueName[] = ["jaw-drop", "lip-press", "brow-lower"];
const face = (trackId: number, cue: CueName): FaceWords => ({
  trackId,
  letter: String.fromCharCode(64 + trackId),
  saying: { kind: "moves", cues: [{ cue }] },
});

test("faces come and go at once, with their words", () => {
  let shown = pace(undefined, [face(1, "jaw-drop")], 0, 3000);
  shown = pace(shown, [face(1, "jaw-drop"), face(2, "lip-press")], 50, 3000);
  expect(shown.faces).toEqual([face(1, "jaw-drop"), face(2, "lip-press")]);
  expect(pace(shown, [face(2, "lip-press")], 100, 3000).faces).toEqual([face(2, "lip-press")]);
});

test("the first change comes at once, the next waits; of two that wait the one that stood longest goes first", () => {
  let shown = pace(undefined, [face(1, "jaw-drop"), face(2, "jaw-drop")], 0, 3000);
  shown = pace(shown, [face(1, "lip-press"), face(2, "jaw-drop")], 100, 3000);
  expect(shown.faces[0]).toEqual(face(1, "lip-press"));
  const now = [face(1, "brow-lower"), face(2, "brow-lower")];
  expect(pace(shown, now, 3099, 3000).faces).toEqual(shown.faces);
  shown = pace(shown, now, 3100, 3000);
  expect(shown.faces).toEqual([face(1, "lip-press"), face(2, "brow-lower")]);
  expect(pace(shown, now, 6100, 3000).faces).toEqual(now);
});

test("a clock that runs backwards, as a video's does when it is wound back, holds nothing up", () => {
  let shown = pace(undefined, [face(1, "jaw-drop")], 9000, 3000);
  shown = pace(shown, [face(1, "lip-press")], 9100, 3000);
  expect(pace(shown, [face(1, "brow-lower")], 200, 3000).faces).toEqual([face(1, "brow-lower")]);
});

test("whatever faces do, no two changes of wording lie closer than asked, and no words are older than that", () => {
  const frame = fc.array(fc.constantFrom(...CUES), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(frame, { minLength: 5, maxLength: 80 }),
      fc.integer({ min: 1, max: 900 }),
      (frames, stepMs) => {
        let shown: Paced | undefined;
        let changedAtMs = Number.NEGATIVE_INFINITY;
        frames.forEach((cues, i) => {
          const before = shown;
          shown = pace(
            shown,
            cues.map((cue, j) => face(j + 1, cue)),
            i * stepMs,
            1000,
          );
          if (before === undefined || sameFaces(before.faces, shown.faces)) return;
          const changed = shown.faces.filter((now, j) => !sameFaces([now], [before.faces[j]!]));
          expect(changed).toHaveLength(1);
          expect(i * stepMs - changedAtMs).toBeGreaterThanOrEqual(1000);
          changedAtMs = i * stepMs;
        });
      },
    ),
  );
});
