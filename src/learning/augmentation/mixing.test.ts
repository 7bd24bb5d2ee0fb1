import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { boxAround, cutMixed, type MixableBatch, mix, mixedUp } from "./mixing.ts";

const { width, height, mixing } = reference;
const size = { width, height };
const batch: MixableBatch = {
  images: Float32Array.from(mixing.images),
  targets: Float32Array.from(mixing.targets),
};

function expectBatch(
  { images, targets }: MixableBatch,
  expected: { images: number[]; targets: number[] },
): void {
  expect(Math.max(...expected.images.map((value, i) => Math.abs(value - images[i]!)))).toBeLessThan(1e-6);
  expect(Math.max(...expected.targets.map((value, i) => Math.abs(value - targets[i]!)))).toBeLessThan(1e-6);
}

describe("mix", () => {
  it.each(mixing.mixUp)("blends as torchvision's RandomMixup at a share of $share", (expected) => {
    expectBatch(mixedUp(batch, size, expected.share), expected);
  });

  it.each(mixing.cutMix)("cuts as torchvision's RandomCutmix at a share of $share", (expected) => {
    const box = boxAround(expected.centre, expected.share, size);
    expect(box).toEqual(expected.box);
    expectBatch(cutMixed(batch, size, box), expected);
  });

  it("keeps every target a distribution, its input as it was, and repeats itself from the same seed", () => {
    const kinds = fc.constantFrom("mixUp" as const, "cutMix" as const);
    fc.assert(
      fc.property(kinds, fc.double({ min: 0.1, max: 4, noNaN: true }), fc.nat(), (kind, alpha, seed) => {
        const before = { images: batch.images.slice(), targets: batch.targets.slice() };
        const mixed = mix(batch, size, { kind, alpha, probability: 1 }, createRandom(seed));
        for (let example = 0; example < 3; example += 1) {
          const target = mixed.targets.subarray(example * 4, example * 4 + 4);
          expect(target.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
        }
        expect(batch).toEqual(before);
        expect(mix(batch, size, { kind, alpha, probability: 1 }, createRandom(seed))).toEqual(mixed);
      }),
    );
  });

  it("leaves a batch alone when it is not drawn, and a batch of one always", () => {
    expect(mix(batch, size, { kind: "mixUp", alpha: 1, probability: 0 }, createRandom(1))).toBe(batch);
    const one = { images: batch.images.slice(0, width * height), targets: batch.targets.slice(0, 4) };
    const { targets } = mix(one, size, { kind: "cutMix", alpha: 1, probability: 1 }, createRandom(1));
    expect(targets).toEqual(one.targets);
  });
});
