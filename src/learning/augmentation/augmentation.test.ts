import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { GrayImage } from "../../recognition/image.ts";
import { createRandom } from "../random.ts";
import { type Augmentation, augment, augmentationSchema } from "./augmentation.ts";

/** One of each kind: the type sees to it that none is forgotten. */
const ONE_OF_EACH: { readonly [Kind in Augmentation["kind"]]: Extract<Augmentation, { kind: Kind }> } = {
  flip: { kind: "flip", probability: 0.5 },
  translate: { kind: "translate", fraction: 0.2 },
  affine: { kind: "affine", degrees: 20, scale: 0.2, shift: 0.1, shear: 10 },
  brightness: { kind: "brightness", strength: 0.3 },
  contrast: { kind: "contrast", strength: 0.5, brightness: 0.3 },
  gamma: { kind: "gamma", largest: 2 },
  blur: { kind: "blur", probability: 0.5, sigma: 1 },
  noise: { kind: "noise", deviation: 0.1 },
  erase: { kind: "erase", probability: 0.5, side: 0.5 },
  lowResolution: { kind: "lowResolution", probability: 0.5, least: 0.4 },
  sideLight: { kind: "sideLight", probability: 0.5, strength: 0.5 },
};
const pictures = fc
  .uint8Array({ minLength: 48, maxLength: 48 })
  .map((data) => ({ data, width: 8, height: 6 }));

describe("augment", () => {
  it.each(Object.values(ONE_OF_EACH))(
    "$kind keeps size and range, leaves its input alone, and repeats itself",
    (step) => {
      fc.assert(
        fc.property(pictures, fc.nat(), (picture, seed) => {
          const before = picture.data.slice();
          const changed = augment(picture, [step], createRandom(seed));
          expect([changed.width, changed.height, changed.data.length]).toEqual([8, 6, 48]);
          // Weights of a blur or a resize sum to 1 but for rounding.
          expect(Math.min(...changed.data)).toBeGreaterThanOrEqual(-1e-4);
          expect(Math.max(...changed.data)).toBeLessThanOrEqual(255 + 1e-4);
          expect(picture.data).toEqual(before);
          expect(augment(picture, [step], createRandom(seed))).toEqual(changed);
        }),
      );
    },
  );

  it("applies all of them in the order of the recipe", () => {
    const picture: GrayImage = {
      data: Uint8Array.from({ length: 48 }, (_, i) => i * 5),
      width: 8,
      height: 6,
    };
    const [random, again] = [createRandom(3), createRandom(3)];
    const all = Object.values(ONE_OF_EACH);
    const oneByOne = all.reduce((changed, step) => augment(changed, [step], random), picture);
    expect(augment(picture, all, again)).toEqual(oneByOne);
    expect(augment(picture, [], random)).toBe(picture);
  });
});

describe("augmentationSchema", () => {
  it.each(Object.values(ONE_OF_EACH))(
    "takes $kind as it is, and refuses it with a key it does not know",
    (step) => {
      expect(v.parse(augmentationSchema, step)).toEqual(step);
      expect(v.safeParse(augmentationSchema, { ...step, strenght: 1 }).success).toBe(false);
    },
  );

  it.each([
    { kind: "flip", probability: 1.1 },
    { kind: "affine", degrees: 5, scale: 1, shift: 0 },
    { kind: "affine", degrees: 5, scale: 0, shift: 0, shear: 90 },
    { kind: "gamma", largest: 0.5 },
    { kind: "blur", probability: 1, sigma: 0 },
    { kind: "lowResolution", probability: 1, least: 0 },
    { kind: "sharpen" },
  ])("refuses %o", (step) => {
    expect(v.safeParse(augmentationSchema, step).success).toBe(false);
  });
});
