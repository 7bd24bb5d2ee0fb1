import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectValues, PICTURE, reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { affine, warped } from "./affine.ts";

describe("affine", () => {
  it.each(reference.affine)(
    "moves by $move as torchvision's $sampling does",
    ({ move, sampling, picture }) => {
      const way = { sampling: sampling as "nearest" | "bilinear", border: "black" } as const;
      expectValues(warped(PICTURE, move, way), picture);
    },
  );

  it("changes nothing when nothing is asked for", () => {
    const same = affine(PICTURE, { degrees: 0, scale: 0, shift: 0 }, createRandom(1));
    expectValues(same, [...PICTURE.data]);
  });

  it("goes on with the edge, so that a flat picture stays flat, unless the border is to be black", () => {
    const flat = { data: new Uint8Array(48).fill(9), width: 8, height: 6 };
    const far = { degrees: 45, scale: 0.3, shift: 0.3, shear: 20 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expectValues(affine(flat, far, createRandom(seed)), [...flat.data]);
      }),
    );
    expect(Math.min(...affine(flat, { ...far, border: "black" }, createRandom(2)).data)).toBe(0);
  });

  it("draws within the ranges asked for, evenly", () => {
    const random = createRandom(5);
    // A column of light right of the centre: where its middle goes tells the shift alone.
    const line = { data: new Uint8Array(33 * 33), width: 33, height: 33 };
    for (let y = 0; y < 33; y += 1) line.data[y * 33 + 16] = 255;
    const shifts = Array.from({ length: 2000 }, () => {
      const { data } = affine(line, { degrees: 0, scale: 0, shift: 0.2 }, random);
      return Array.from(data.slice(16 * 33, 17 * 33)).reduce(
        (sum, value, x) => sum + (value / 255) * (x - 16),
        0,
      );
    });
    expect(Math.max(...shifts)).toBeLessThanOrEqual(6.6);
    expect(Math.max(...shifts)).toBeGreaterThan(6.4);
    const squares = shifts.reduce((sum, shift) => sum + shift ** 2, 0) / shifts.length;
    // The variance of an even draw from -6.6 to 6.6.
    expect(squares / (6.6 ** 2 / 3)).toBeCloseTo(1, 1);
  });
});
