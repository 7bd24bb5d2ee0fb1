import { describe, expect, it } from "vitest";
import { createRandom, type Random } from "../random.ts";
import { standardNormal, symmetricBeta } from "./distributions.ts";

const COUNT = 100_000;

/** The mean of `moment` over many draws. */
function mean(draw: (random: Random) => number, moment: (value: number) => number): number {
  const random = createRandom(13);
  let sum = 0;
  for (let i = 0; i < COUNT; i += 1) sum += moment(draw(random));
  return sum / COUNT;
}

describe("standardNormal", () => {
  it("has the first four moments of its distribution", () => {
    expect(mean(standardNormal, (x) => x)).toBeCloseTo(0, 1);
    expect(mean(standardNormal, (x) => x ** 2)).toBeCloseTo(1, 1);
    expect(mean(standardNormal, (x) => x ** 3)).toBeCloseTo(0, 0);
    expect(mean(standardNormal, (x) => x ** 4) / 3).toBeCloseTo(1, 1);
  });
});

describe("symmetricBeta", () => {
  it.each([0.02, 0.2, 1, 3])(
    "with alpha %d has mean, variance and fourth moment of Beta(alpha, alpha)",
    (alpha) => {
      const draw = (random: Random) => symmetricBeta(alpha, random);
      const variance = 1 / (4 * (2 * alpha + 1));
      // Kurtosis of Beta(a, a): 3 - 6 / (2 a + 3).
      const fourth = variance ** 2 * (3 - 6 / (2 * alpha + 3));
      expect(mean(draw, (x) => x)).toBeCloseTo(0.5, 1.7);
      expect(mean(draw, (x) => (x - 0.5) ** 2) / variance).toBeCloseTo(1, 1.3);
      expect(mean(draw, (x) => (x - 0.5) ** 4) / fourth).toBeCloseTo(1, 1.1);
    },
  );

  it("never leaves 0..1, however small alpha", () => {
    const random = createRandom(0);
    for (let i = 0; i < 2000; i += 1) {
      const share = symmetricBeta(1e-4, random);
      expect(share >= 0 && share <= 1).toBe(true);
    }
  });
});
