import { expect, it } from "vitest";
import { nearestPoint } from "./nearest-point.ts";

const point = (sure: number) => ({ sure, right: 0.5, faces: 10 });

it("is the one whose confidence differs least, wherever it stands", () => {
  const points = [0.3, 0.76, 0.83, 0.99].map(point);
  expect(nearestPoint(points, 0.8)).toEqual(point(0.83));
  expect(nearestPoint(points, 0)).toEqual(point(0.3));
  expect(nearestPoint([], 0.8)).toBeUndefined();
});
