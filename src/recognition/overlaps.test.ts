import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FaceDetection } from "./face.ts";
import { type Box, intersectionOverUnion } from "./geometry.ts";
import { suppressOverlaps } from "./overlaps.ts";

/** Key points lie at the box's corner, so that what happens to them can be seen. */
function face(box: Box, score: number): FaceDetection {
  const corner = { x: box.x, y: box.y };
  return {
    box,
    keyPoints: {
      rightEye: corner,
      leftEye: corner,
      noseTip: corner,
      mouth: corner,
      rightEar: corner,
      leftEar: corner,
    },
    score,
  };
}

const faces = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      width: fc.integer({ min: 5, max: 30 }),
      height: fc.integer({ min: 5, max: 30 }),
      score: fc.double({ min: 0.5, max: 1, noNaN: true }),
    })
    .map(({ score, ...box }) => face(box, score)),
  { maxLength: 20 },
);

describe("suppressOverlaps", () => {
  it("averages a group by score and keeps the best score", () => {
    const [merged, ...others] = suppressOverlaps([
      face({ x: 12, y: 10, width: 20, height: 20 }, 0.6),
      face({ x: 10, y: 10, width: 20, height: 20 }, 0.9),
    ]);
    expect(others).toEqual([]);
    expect(merged?.score).toBe(0.9);
    // (0.9 * 10 + 0.6 * 12) / 1.5
    expect(merged?.box.x).toBeCloseTo(10.8, 9);
    expect(merged?.keyPoints.leftEar.x).toBeCloseTo(10.8, 9);
    expect(merged?.box).toMatchObject({ y: 10, width: 20, height: 20 });
  });

  it("leaves a doubtful candidate out of a sure one's average, and takes the best of doubtful ones as it is", () => {
    const box = { x: 10, y: 10, width: 20, height: 20 };
    const aside = { ...box, x: 12 };
    expect(suppressOverlaps([face(box, 0.9), face(aside, 0.4)])).toEqual([face(box, 0.9)]);
    expect(suppressOverlaps([face(box, 0.4), face(aside, 0.3)])).toEqual([face(box, 0.4)]);
  });

  it("leaves apart what hardly overlaps, best first", () => {
    const [small, large] = [
      face({ x: 0, y: 0, width: 10, height: 10 }, 0.7),
      face({ x: 8, y: 0, width: 10, height: 10 }, 0.8),
    ];
    expect(suppressOverlaps([small, large])).toEqual([large, small]);
  });

  it("gives every candidate a face near it, and never more faces than candidates", () => {
    fc.assert(
      fc.property(faces, (candidates) => {
        const found = suppressOverlaps(candidates);
        expect(found.length).toBeLessThanOrEqual(candidates.length);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        for (const { box } of candidates)
          expect(found.some((kept) => intersectionOverUnion(kept.box, box) > 0)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(faces, (candidates) => {
        const scores = new Set(candidates.map(({ score }) => score));
        fc.pre(scores.size === candidates.length);
        const backwards = suppressOverlaps(candidates.toReversed());
        suppressOverlaps(candidates).forEach((one, i) => {
          expect(one.box.x).toBeCloseTo(backwards[i]!.box.x, 9);
        });
      }),
    );
  });
});
