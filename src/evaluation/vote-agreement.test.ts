import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropy, jensenShannon } from "./vote-agreement.ts";

const distribution = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => counts.map((count) => count / counts.reduce((a, b) => a + b)));

describe("jensenShannon", () => {
  it("is symmetric, between 0 and 1, and 0 for equal distributions only", () => {
    fc.assert(
      fc.property(distribution, distribution, (p, q) => {
        const divergence = jensenShannon(p, q);
        expect(divergence).toBeCloseTo(jensenShannon(q, p), 12);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence).toBeLessThanOrEqual(1 + 1e-12);
        expect(divergence < 1e-12).toBe(p.every((share, c) => Math.abs(share - q[c]!) < 1e-6));
      }),
    );
  });

  it("is 1 for distributions that share nothing", () => {
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
  });
});

describe("crossEntropy", () => {
  it("is least, the entropy, where the probabilities are the votes", () => {
    fc.assert(
      fc.property(distribution, distribution, (votes, other) => {
        expect(crossEntropy(votes, votes)).toBeLessThanOrEqual(crossEntropy(votes, other) + 1e-12);
      }),
    );
  });
});
