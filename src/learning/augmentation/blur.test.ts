import { describe, expect, it } from "vitest";
import { expectValues, PICTURE, reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { blur, blurred } from "./blur.ts";

describe("blur", () => {
  it.each(reference.blur)("of sigma $sigma over $kernelSize pixels is torchvision's", (expected) => {
    expectValues(blurred(PICTURE, expected.kernelSize, expected.sigma), expected.picture);
  });

  it("happens as often as asked for, and widens a dot by no more than its sigma", () => {
    const dot = { data: new Uint8Array(31 * 31), width: 31, height: 31 };
    dot.data[15 * 31 + 15] = 255;
    const random = createRandom(6);
    const drawn = Array.from({ length: 400 }, () => blur(dot, { probability: 0.25, sigma: 2 }, random));
    const changed = drawn.filter((picture) => picture !== dot);
    expect(changed.length / drawn.length).toBeCloseTo(0.25, 1);
    const widths = changed.map(({ data }) =>
      Math.sqrt(Array.from(data).reduce((sum, value, i) => sum + (value / 255) * ((i % 31) - 15) ** 2, 0)),
    );
    expect(Math.max(...widths)).toBeLessThan(2);
    expect(Math.max(...widths)).toBeGreaterThan(1.8);
  });
});
