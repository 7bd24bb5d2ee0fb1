import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpMoment, madeUpReading } from "../../../../test/fixtures/video/made-up-moments.ts";
import { NO_TRACKS, track } from "../../../recognition/track.ts";
import type { Moment } from "./moments.ts";
import { lettersOver } from "./video-letters.ts";

/** Faces by track and place at each time. */
const moment = (atMs: number, ...faces: [trackId: number, x: number][]) =>
  madeUpMoment(
    atMs,
    faces.map(([trackId, x]) => madeUpReading("neutral", trackId, x)),
  );

describe("letters over a video", () => {
  it("go from left to right among faces that come together, and on with those that come later", () => {
    const letters = lettersOver([moment(0, [1, 400], [2, 100]), moment(100, [1, 400], [2, 100], [3, 250])]);
    expect([...letters]).toEqual(
      expect.arrayContaining([
        [2, "A"],
        [1, "B"],
        [3, "C"],
      ]),
    );
  });

  it("go to whoever comes where somebody has gone, else to the first place that is free", () => {
    const letters = lettersOver([
      moment(0, [1, 100], [2, 400]),
      moment(5000),
      moment(10_000, [3, 420], [4, 900]),
    ]);
    expect(letters.get(3)).toBe("B");
    expect(letters.get(4)).toBe("A");
  });

  it("are held for a face that is lost for a moment", () => {
    const letters = lettersOver([moment(0, [1, 100]), moment(300, [2, 100]), moment(600, [1, 100])]);
    expect(letters.get(2)).toBe("B");
  });

  it("never change while more is read, and no two faces in view have the same", () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), places), { maxLength: 15 }),
        (frames) => {
          const moments = tracked(frames);
          const whole = lettersOver(moments);
          const half = lettersOver(moments.slice(0, moments.length / 2));
          for (const [trackId, letter] of half) expect(whole.get(trackId)).toBe(letter);
          for (const { result } of moments) {
            const shown = result.readings.map(({ trackId }) => whole.get(trackId));
            expect(shown).not.toContain(undefined);
            expect(new Set(shown).size).toBe(shown.length);
          }
        },
      ),
    );
  });
});

/** Faces at these places, a face's width and more apart, each frame so much later than the last; with the tracks they would have. */
function tracked(frames: readonly (readonly [laterMs: number, places: readonly number[]])[]): Moment[] {
  let [state, atMs] = [NO_TRACKS, 0];
  return frames.map(([laterMs, places]) => {
    atMs += laterMs;
    const faces = places.map((place) => madeUpReading("neutral", 0, 90 * place));
    const next = track(
      state,
      faces.map(({ face }) => face),
      atMs,
    );
    state = next.state;
    return madeUpMoment(
      atMs,
      faces.map((reading, i) => ({ ...reading, trackId: next.tracked[i]!.id })),
    );
  });
}
