import { describe, expect, it } from "vitest";
import type { FaceDetection } from "./face.ts";
import { boxCentre, distance } from "./geometry.ts";
import { NO_TRACKS, type TrackingState, track } from "./track.ts";

function faceAt(x: number, y: number, size = 100): FaceDetection {
  const nowhere = { x, y };
  return {
    box: { x, y, width: size, height: size },
    score: 0.9,
    keyPoints: {
      rightEye: nowhere,
      leftEye: nowhere,
      noseTip: nowhere,
      mouth: nowhere,
      rightEar: nowhere,
      leftEar: nowhere,
    },
  };
}

/** Feeds frames 40 ms apart and gives the ids of the last one. */
function idsAfter(frames: readonly (readonly FaceDetection[])[], stepMs = 40): number[] {
  let state: TrackingState = NO_TRACKS;
  let ids: number[] = [];
  frames.forEach((faces, i) => {
    const next = track(state, faces, i * stepMs);
    state = next.state;
    ids = next.tracked.map(({ id }) => id);
  });
  return ids;
}

describe("track", () => {
  it("keeps two faces apart whatever their order in the frame", () => {
    expect(
      idsAfter([
        [faceAt(0, 0), faceAt(300, 0)],
        [faceAt(302, 2), faceAt(4, 1)],
      ]),
    ).toEqual([2, 1]);
  });

  it("keeps its hold in a quick move that leaves no overlap worth the name", () => {
    expect(idsAfter([[faceAt(0, 0)], [faceAt(55, 0)]])).toEqual([1]);
  });

  it("gives a face elsewhere a new id", () => {
    expect(idsAfter([[faceAt(0, 0)], [faceAt(400, 0)]])).toEqual([2]);
  });

  it("bridges a missed frame, and forgets after a while", () => {
    expect(idsAfter([[faceAt(0, 0)], [], [faceAt(2, 0)]])).toEqual([1]);
    expect(idsAfter([[faceAt(0, 0)], [], [faceAt(2, 0)]], 400)).toEqual([2]);
  });

  it("never gives two faces one id", () => {
    const ids = idsAfter([[faceAt(0, 0)], [faceAt(1, 0), faceAt(20, 10), faceAt(-20, 5)]]);
    expect(new Set(ids).size).toBe(3);
  });

  it("calms a trembling box and follows a moving one", () => {
    let state = track(NO_TRACKS, [faceAt(100, 100)], 0).state;
    let tremble = 0;
    for (let i = 1; i <= 30; i += 1) {
      const next = track(state, [faceAt(100 + (i % 2 === 0 ? 2 : -2), 100)], i * 33);
      tremble = Math.abs(next.tracked[0]!.face.box.x - 100);
      state = next.state;
    }
    expect(tremble).toBeLessThan(1.5);
    const moved = faceAt(160, 100);
    const followed = track(state, [moved], 31 * 33).tracked[0]!.face;
    expect(distance(boxCentre(followed.box), boxCentre(moved.box))).toBeLessThan(1);
  });
});
