import { describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { lowResolution } from "./low-resolution.ts";

const SIDE = 48;
/** Stripes one pixel wide: the finest there can be. */
const stripes = {
  data: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (i % 2) * 200),
  width: SIDE,
  height: SIDE,
};
const spread = ({ data }: { data: ArrayLike<number> }): number =>
  Math.max(...Array.from(data)) - Math.min(...Array.from(data));

describe("lowResolution", () => {
  it("takes away what is finer than the smaller picture holds, and keeps the mean", () => {
    const random = createRandom(1);
    const changed = Array.from({ length: 100 }, () =>
      lowResolution(stripes, { probability: 1, least: 0.25 }, random),
    );
    expect(Math.min(...changed.map(spread))).toBeLessThan(20);
    for (const { data, width, height } of changed) {
      expect([width, height]).toEqual([SIDE, SIDE]);
      expect(Array.from(data).reduce((a, b) => a + b, 0) / data.length).toBeCloseTo(100, -1);
    }
  });

  it("leaves coarse things alone, and everything when it is not drawn", () => {
    const halves = { ...stripes, data: stripes.data.map((_, i) => (i % SIDE < SIDE / 2 ? 0 : 200)) };
    const { data } = lowResolution(halves, { probability: 1, least: 0.5 }, createRandom(2));
    expect(data[0]).toBeCloseTo(0, 3);
    expect(data[SIDE - 1]).toBeCloseTo(200, 3);
    expect(lowResolution(halves, { probability: 0, least: 0.5 }, createRandom(2))).toBe(halves);
  });
});
