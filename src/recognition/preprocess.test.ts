import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RgbaImage } from "./image.ts";
import { grayFromRgba, resize, sampleCrop, toModelInput } from "./preprocess.ts";

interface Reference {
  readonly origin: string;
  readonly cases: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly every: number;
    readonly luma: readonly number[];
    readonly pillowLuma: readonly number[];
    readonly resized: readonly number[];
    readonly pillowResized: readonly number[];
    readonly modelInput: readonly number[];
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL("../../test/fixtures/preprocess/torchvision.json", import.meta.url), "utf8"),
);

/** The picture of test/fixtures/preprocess/make.py. */
function picture(width: number, height: number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let c = 0; c < 3; c += 1)
        data[(y * width + x) * 4 + c] = (37 * x + 91 * y + 53 * c + 3 * x * y + 11 * x * x) % 256;
  return { data, width, height };
}

function largestDifference(actual: ArrayLike<number>, expected: readonly number[], every: number): number {
  return Math.max(...expected.map((value, i) => Math.abs(actual[i * every]! - value)));
}

describe(`the model's input against ${reference.origin}`, () => {
  it.each(reference.cases)("agrees from $from to $to", ({ from, to, every, ...expected }) => {
    const gray = grayFromRgba(picture(...from));
    const resized = resize(gray, ...to);
    const input = toModelInput(resized, { name: "image", width: to[0], height: to[1], mean: 0.5, std: 0.5 });
    expect(largestDifference(gray.data, expected.luma, every)).toBeLessThan(1e-3);
    expect(largestDifference(resized.data, expected.resized, every)).toBeLessThan(1e-3);
    expect(largestDifference(input, expected.modelInput, every)).toBeLessThan(2e-5);
  });

  it.each(reference.cases)(
    "stays within Pillow's rounding from $from to $to",
    ({ from, to, every, ...expected }) => {
      const gray = grayFromRgba(picture(...from));
      expect(largestDifference(gray.data, expected.pillowLuma, every)).toBeLessThanOrEqual(0.51);
      expect(largestDifference(resize(gray, ...to).data, expected.pillowResized, every)).toBeLessThanOrEqual(
        1,
      );
    },
  );
});

describe("resize", () => {
  it("keeps a flat picture flat and never leaves the range of its pixels", () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        (w, h, tw, th, values) => {
          const data = Float32Array.from({ length: w * h }, () => values.next().value ?? 0);
          const resized = resize({ data, width: w, height: h }, tw, th);
          expect(resized.data).toHaveLength(tw * th);
          expect(Math.min(...resized.data)).toBeGreaterThanOrEqual(Math.min(...data) - 1e-3);
          expect(Math.max(...resized.data)).toBeLessThanOrEqual(Math.max(...data) + 1e-3);
        },
      ),
    );
  });
});

describe("toModelInput", () => {
  it("refuses a crop of another size by name", () => {
    const gray = { data: new Float32Array(6), width: 3, height: 2 };
    const input = { name: "image", width: 2, height: 3, mean: 0.5, std: 0.5 };
    expect(() => toModelInput(gray, input)).toThrow("gray: the model wants 2x3, got 3x2");
  });
});

describe("sampleCrop", () => {
  it("is the picture's luma when nothing moves", () => {
    const image = picture(31, 17);
    const crop = sampleCrop(image, { a: 1, b: 0, tx: 0, ty: 0 }, 31, 17);
    expect(largestDifference(crop.data, [...grayFromRgba(image).data], 1)).toBeLessThan(1e-3);
  });
});
