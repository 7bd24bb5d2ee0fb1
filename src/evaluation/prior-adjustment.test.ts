import { describe, expect, it } from "vitest";
import { adjusted, fitPriorAdjustment } from "./prior-adjustment.ts";

const frequencies = [0.9, 0.1];
const log = Math.log;

describe("fitPriorAdjustment", () => {
  it("leaves alone what is right as it is", () => {
    const { strength, offsets } = fitPriorAdjustment(
      [
        [2, 0],
        [0, 2],
      ],
      [0, 1],
      frequencies,
    );
    expect(strength).toBe(0);
    expect(offsets).toEqual([0, 0]);
  });

  it("takes back as much of the frequencies as helps the rare label, and no more", () => {
    // The second class wins from a margin of 0.45 * log(9) on; 0.5 is the first strength that reaches it.
    const margin = 0.45 * (log(0.9) - log(0.1));
    const logits = [
      [3, 0],
      [3, 0],
      [margin, 0],
    ];
    expect(fitPriorAdjustment(logits, [0, 0, 1], frequencies).strength).toBe(0.5);
  });

  it("keeps the mean of the logits", () => {
    const { offsets } = fitPriorAdjustment(
      [
        [3, 0],
        [0.5, 0],
      ],
      [0, 1],
      frequencies,
    );
    const [a, b] = adjusted([1, 2], offsets);
    expect(a! + b!).toBeCloseTo(3, 12);
    expect(offsets[1]).toBeGreaterThan(0);
  });
});
