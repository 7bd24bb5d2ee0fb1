import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramsOfGradients } from "./hog.ts";

interface HogCase {
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: number[];
  readonly features: number[];
}

const { cases, origin } = JSON.parse(
  readFileSync(new URL("../../../test/fixtures/baselines/hog.json", import.meta.url), "utf8"),
) as { cases: HogCase[]; origin: string };

const pictures = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 256, maxLength: 256 });
const featuresOf = (pixels: readonly number[]) =>
  histogramsOfGradients({ data: Float32Array.from(pixels), width: 16, height: 16 });

describe("histogramsOfGradients", () => {
  it.each(cases.map((one) => [one.kind, one] as const))(`are those of ${origin}: %s`, (_, one) => {
    const { width, height, pixels, features } = one;
    const ours = histogramsOfGradients({ data: Uint8Array.from(pixels), width, height });
    expect(ours.length).toBe(features.length);
    const differences = features.map((value, i) => Math.abs(value - ours[i]!));
    expect(Math.max(...differences)).toBeLessThan(1e-6);
  });

  it("do not change with brightness, and hardly with contrast", () => {
    fc.assert(
      fc.property(pictures, (pixels) => {
        const plain = featuresOf(pixels);
        expect(featuresOf(pixels.map((value) => value + 100))).toEqual(plain);
        const strong = featuresOf(pixels.map((value) => value * 2));
        strong.forEach((value, i) => {
          expect(value).toBeCloseTo(plain[i]!, 3);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("are nothing where there is nothing, and refuse a picture that is not made of cells", () => {
    expect(new Set(featuresOf(new Array(256).fill(77)))).toEqual(new Set([0]));
    const image = { data: new Uint8Array(20 * 16), width: 20, height: 16 };
    expect(() => histogramsOfGradients(image)).toThrow("20x16 is not made of cells");
  });
});
