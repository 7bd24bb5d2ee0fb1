import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, permutation } from "./random.ts";

const take = (count: number, random = createRandom(1)) => Array.from({ length: count }, () => random.next());

describe("createRandom", () => {
  it("gives the same numbers for the same seed and stream, and others for others", () => {
    expect(take(5, createRandom(7, 2))).toEqual(take(5, createRandom(7, 2)));
    const starts = [createRandom(7, 2), createRandom(7, 3), createRandom(8, 2), createRandom(7 + 2 ** 32, 2)];
    expect(new Set(starts.map((random) => random.next())).size).toBe(4);
  });

  it("is even over [0, 1)", () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of take(100_000)) counts[Math.floor(value * 10)]! += 1;
    // Chi-square with 9 degrees of freedom stays below 27.9 in 999 of 1000 cases.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it("shows no tie between one number and the next", () => {
    const values = take(50_000);
    const products = values.slice(1).map((value, i) => (value - 0.5) * (values[i]! - 0.5));
    const correlation = (12 * products.reduce((a, b) => a + b, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.02);
  });
});

describe("permutation", () => {
  it("holds every number once", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(), (count, seed) => {
        const order = permutation(count, createRandom(seed));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
  });
});
