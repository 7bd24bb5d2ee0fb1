import { describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { litFrom, sideLight } from "./side-light.ts";

const flat = { data: new Uint8Array(49).fill(100), width: 7, height: 7 };
const row = (picture: { data: ArrayLike<number> }, y: number) =>
  Array.from({ length: 7 }, (_, x) => Math.round(picture.data[y * 7 + x]!));

describe("sideLight", () => {
  it("rises evenly to the right, and leaves the middle as it was", () => {
    const lit = litFrom(flat, 0, 0.6);
    for (const y of [0, 3, 6]) expect(row(lit, y)).toEqual([40, 60, 80, 100, 120, 140, 160]);
  });

  it("rises downwards for a quarter turn, and goes no further in the corners of a slanted one", () => {
    const down = litFrom(flat, Math.PI / 2, 0.6);
    expect([0, 3, 6].map((y) => row(down, y)[2])).toEqual([40, 100, 160]);
    const slanted = litFrom(flat, Math.PI / 4, 0.6);
    expect([row(slanted, 0)[0], row(slanted, 6)[6]]).toEqual([40, 160]);
  });

  it("cuts off at white", () => {
    expect(Math.max(...litFrom({ ...flat, data: flat.data.map(() => 250) }, 0, 1).data)).toBe(255);
  });

  it("is drawn with its probability, from any side, up to its strength", () => {
    const random = createRandom(5);
    const drawn = Array.from({ length: 2000 }, () =>
      sideLight(flat, { probability: 0.25, strength: 0.5 }, random),
    );
    const changed = drawn.filter((picture) => picture !== flat);
    expect(changed.length / drawn.length).toBeCloseTo(0.25, 1);
    const extremes = changed.map(({ data }) => Math.max(...data));
    expect(Math.max(...extremes)).toBeGreaterThan(148);
    expect(Math.max(...extremes)).toBeLessThanOrEqual(150);
    expect(changed.filter(({ data }) => data[21]! < data[27]!).length / changed.length).toBeCloseTo(0.5, 1);
  });
});
