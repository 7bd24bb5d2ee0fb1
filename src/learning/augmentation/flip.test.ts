import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PICTURE, reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { flip, mirrored } from "./flip.ts";

describe("flip", () => {
  it("mirrors left and right, and twice gives the picture back", () => {
    const ramp = { data: Uint8Array.from([0, 1, 2, 3, 4, 5]), width: 3, height: 2 };
    expect([...mirrored(ramp).data]).toEqual([2, 1, 0, 5, 4, 3]);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), (data) => {
        const picture = { data, width: 8, height: 6 };
        expect(mirrored(mirrored(picture))).toEqual(picture);
      }),
    );
  });

  it("happens as often as torchvision's", () => {
    const { count, flipped } = reference.draws;
    const random = createRandom(4);
    let turned = 0;
    for (let i = 0; i < count; i += 1)
      if (flip(PICTURE, { probability: 0.5 }, random) !== PICTURE) turned += 1;
    // Four standard deviations of the difference of two such shares.
    expect(Math.abs(turned / count - flipped)).toBeLessThan(4 * Math.sqrt((2 * 0.25) / count));
    expect(flip(PICTURE, { probability: 0 }, random)).toBe(PICTURE);
    expect(flip(PICTURE, { probability: 1 }, random)).not.toBe(PICTURE);
  });
});
