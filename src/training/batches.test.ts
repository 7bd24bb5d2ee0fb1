import { describe, expect, it } from "vitest";
import { createRandom } from "../learning/index.ts";
import { balancedDraw, epochBatches } from "./batches.ts";
import { type Example, SIDE } from "./datasets/dataset.ts";
import { seed } from "./recipes/seed.ts";

/** Flat pictures; one in ten is of the rare second label. */
const examples: Example[] = Array.from({ length: 100 }, (_, i) => ({
  name: `${i}`,
  group: `${i}`,
  picture: new Uint8Array(SIDE * SIDE).fill(i),
  target: i % 10 === 0 ? [0, 1] : [1, 0],
}));
const plain = { ...seed, augmentation: [], batchSize: 32 };

function rareShare(balance: number): number {
  const drawn = balancedDraw(examples, balance, createRandom(1));
  expect(drawn.length).toBe(100);
  return drawn.filter(({ target }) => target[1] === 1).length / 100;
}

describe("balancedDraw", () => {
  it("draws everyone once without balance", () => {
    expect(balancedDraw(examples, 0, createRandom(1))).toEqual(examples);
  });

  it("meets all labels equally often at 1, and comes close to that in between", () => {
    expect(rareShare(1)).toBeCloseTo(0.5, 1);
    expect(rareShare(0.5)).toBeCloseTo(0.25, 1);
  });
});

describe("epochBatches", () => {
  const batches = [...epochBatches(examples, plain, 1)];

  it("gives every picture once, normalised, beside its own target", () => {
    expect(batches.map(({ count }) => count)).toEqual([32, 32, 32, 4]);
    const seen = batches.flatMap(({ images, targets, count }) =>
      Array.from({ length: count }, (_, i) => {
        const gray = Math.round((images[i * SIDE * SIDE]! * 0.5 + 0.5) * 255);
        expect(targets[2 * i + 1]).toBe(gray % 10 === 0 ? 1 : 0);
        return gray;
      }),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual(examples.map((_, i) => i));
    expect(seen).not.toEqual(examples.map((_, i) => i));
  });

  it("averages over its examples, in a last, smaller batch too", () => {
    const { weights } = batches.at(-1)!;
    expect([...weights]).toEqual(new Array(4).fill(0.25));
  });

  it("differs from epoch to epoch, and repeats itself for the same one", () => {
    expect([...epochBatches(examples, plain, 1)]).toEqual(batches);
    expect([...epochBatches(examples, plain, 2)]).not.toEqual(batches);
  });

  it("mixes the pictures and targets of a batch in the same shares", () => {
    const mixing = { kind: "mixUp", alpha: 1, probability: 1 } as const;
    const mixed = [...epochBatches(examples, { ...plain, mixing }, 1)];
    const targets = mixed.flatMap(({ targets, count }) => [...targets.subarray(0, 2 * count)]);
    expect(targets.some((share) => share > 0.01 && share < 0.99)).toBe(true);
    expect(targets.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 4);
    expect(mixed[0]!.images).not.toEqual(batches[0]!.images);
  });
});
