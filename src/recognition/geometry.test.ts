import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applySimilarity,
  fitSimilarity,
  intersectionOverUnion,
  invertSimilarity,
  type Point,
  type Similarity,
} from "./geometry.ts";

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const similarity = fc
  .record({
    scale: fc.double({ min: 0.1, max: 10, noNaN: true }),
    angle: fc.double({ min: -3, max: 3, noNaN: true }),
    shift: point,
  })
  .map(
    ({ scale, angle, shift }): Similarity => ({
      a: scale * Math.cos(angle),
      b: scale * Math.sin(angle),
      tx: shift.x,
      ty: shift.y,
    }),
  );
const triangle: Point[] = [
  { x: 0, y: 0 },
  { x: 30, y: 2 },
  { x: 14, y: 40 },
];

function expectNear(actual: Point, expected: Point): void {
  expect(actual.x).toBeCloseTo(expected.x, 6);
  expect(actual.y).toBeCloseTo(expected.y, 6);
}

describe("similarities", () => {
  it("are found again from the points they moved", () => {
    fc.assert(
      fc.property(similarity, point, (truth, probe) => {
        const fitted = fitSimilarity(
          triangle,
          triangle.map((p) => applySimilarity(truth, p)),
        );
        expectNear(applySimilarity(fitted, probe), applySimilarity(truth, probe));
      }),
    );
  });

  it("are undone by their inverse", () => {
    fc.assert(
      fc.property(similarity, point, (there, p) => {
        expectNear(applySimilarity(invertSimilarity(there), applySimilarity(there, p)), p);
      }),
    );
  });

  it("cannot be fitted to fewer than two points or to one place", () => {
    expect(() => fitSimilarity([{ x: 1, y: 1 }], [{ x: 1, y: 1 }])).toThrow(/at least two points/);
    const here = { x: 3, y: 3 };
    expect(() => fitSimilarity([here, here], triangle.slice(0, 2))).toThrow(/coincide/);
  });
});

describe("intersectionOverUnion", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  it.each([
    [box, 1],
    [{ x: 5, y: 0, width: 10, height: 10 }, 1 / 3],
    [{ x: 10, y: 0, width: 10, height: 10 }, 0],
    [{ x: 2, y: 2, width: 5, height: 5 }, 0.25],
  ])("of the box and %o is %f", (other, expected) => {
    expect(intersectionOverUnion(box, other)).toBeCloseTo(expected, 12);
    expect(intersectionOverUnion(other, box)).toBeCloseTo(expected, 12);
  });
});
