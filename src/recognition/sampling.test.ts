import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySimilarity, type Similarity } from "./geometry.ts";
import type { RgbaImage } from "./image.ts";
import { type Sampling, sampleRgb } from "./sampling.ts";

const PLAIN: Omit<Sampling, "width" | "height"> = { border: "replicate", gain: 1, offset: 0 };

/** Red rises along x, green along y, blue along both, all linearly: 0.5 at the first pixel's centre. */
function ramp(width: number, height: number, slope: number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.set([slope * x, slope * y, (slope * (x + y)) / 2, 255], (y * width + x) * 4);
  return { data, width, height };
}

describe("sampleRgb", () => {
  it("reads a linear ramp where the transform says, at any scale and angle", () => {
    const image = ramp(120, 120, 2);
    const scale = fc.double({ min: 0.2, max: 7, noNaN: true });
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    fc.assert(
      fc.property(scale, angle, (s, radians) => {
        const [a, b] = [s * Math.cos(radians), s * Math.sin(radians)];
        // The middle of 6 x 6 lies in the middle of the picture.
        const toImage: Similarity = { a, b, tx: 60 - 3 * (a - b), ty: 60 - 3 * (b + a) };
        const rgb = sampleRgb(image, toImage, { ...PLAIN, width: 6, height: 6 });
        for (const [u, v] of [
          [2, 2],
          [3, 2],
          [5, 5],
          [0, 3],
        ] as const) {
          const { x, y } = applySimilarity(toImage, { x: u + 0.5, y: v + 0.5 });
          const at = (v * 6 + u) * 3;
          expect(Math.abs(rgb[at]! - 2 * (x - 0.5))).toBeLessThan(1e-2);
          expect(Math.abs(rgb[at + 1]! - 2 * (y - 0.5))).toBeLessThan(1e-2);
          expect(Math.abs(rgb[at + 2]! - (x + y - 1))).toBeLessThan(1e-2);
        }
      }),
    );
  });

  it("averages every pixel when it shrinks by a whole number", () => {
    const image = ramp(12, 8, 9);
    const rgb = sampleRgb(image, { a: 4, b: 0, tx: 0, ty: 0 }, { ...PLAIN, width: 3, height: 2 });
    // The mean of four neighbours of a ramp is the value in their middle, 1.5 pixels on.
    const expected = [0, 1].flatMap((v) => [0, 1, 2].flatMap((u) => [9 * (4 * u + 1.5), 9 * (4 * v + 1.5)]));
    expect([...rgb].filter((_, i) => i % 3 !== 2)).toEqual(expected);
  });

  it("does not alias: fine stripes come out grey", () => {
    const data = new Uint8ClampedArray(64 * 64 * 4);
    for (let i = 0; i < 64 * 64; i += 1) data.fill(i % 2 === 0 ? 255 : 0, i * 4, i * 4 + 4);
    const rgb = sampleRgb(
      { data, width: 64, height: 64 },
      { a: 8, b: 0, tx: 0, ty: 0 },
      { ...PLAIN, width: 8, height: 8 },
    );
    expect(new Set(rgb)).toEqual(new Set([127.5]));
  });

  it("goes on with the edge outside the picture, or with black", () => {
    const image = ramp(4, 4, 10);
    const far: Similarity = { a: 1, b: 0, tx: -50, ty: 100 };
    expect([...sampleRgb(image, far, { ...PLAIN, width: 1, height: 1 })]).toEqual([0, 30, 15]);
    const black = { border: "black", gain: 2, offset: -1, width: 1, height: 1 } as const;
    expect([...sampleRgb(image, far, black)]).toEqual([-1, -1, -1]);
    const inside = { a: 1, b: 0, tx: 1, ty: 1 };
    expect([...sampleRgb(image, inside, black)]).toEqual([19, 19, 19]);
  });

  it("never leaves the range of the pixels", () => {
    const value = fc.integer({ min: 0, max: 255 });
    const number = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 35, maxLength: 35 }),
        number(4),
        number(4),
        number(30),
        number(30),
        (pixels, a, b, tx, ty) => {
          const data = Uint8ClampedArray.from(pixels.flatMap((p) => [p, p, p, 255]));
          const rgb = sampleRgb(
            { data, width: 7, height: 5 },
            { a, b, tx, ty },
            { ...PLAIN, width: 5, height: 4 },
          );
          expect(Math.min(...rgb)).toBeGreaterThanOrEqual(Math.min(...pixels) - 1e-3);
          expect(Math.max(...rgb)).toBeLessThanOrEqual(Math.max(...pixels) + 1e-3);
        },
      ),
    );
  });
});
