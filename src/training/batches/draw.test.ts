import { describe, expect, it } from "vitest";
import { createRandom } from "../../learning/index.ts";
import { type Example, SIDE } from "../datasets/dataset.ts";
import { balancedDraw } from "./draw.ts";

/** Flat pictures; one in ten is of the rare second label. */
const examples: Example[] = Array.from({ length: 100 }, (_, i) => ({
  name: `${i}`,
  group: `${i}`,
  picture: new Uint8Array(SIDE * SIDE).fill(i),
  target: i % 10 === 0 ? [0, 1] : [1, 0],
}));

function rareShare(balance: number): number {
  const drawn = balancedDraw(examples, balance, createRandom(1));
  expect(drawn.length).toBe(100);
  return drawn.filter((i) => examples[i]!.target[1] === 1).length / 100;
}

describe("balancedDraw", () => {
  it("draws everyone once without balance", () => {
    expect(balancedDraw(examples, 0, createRandom(1))).toEqual([...examples.keys()]);
  });

  it("meets all labels equally often at 1, and comes close to that in between", () => {
    expect(rareShare(1)).toBeCloseTo(0.5, 1);
    expect(rareShare(0.5)).toBeCloseTo(0.25, 1);
  });
});
