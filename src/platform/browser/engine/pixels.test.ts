import fc from "fast-check";
import { expect, test } from "vitest";
import { type Frame, fitWithin, readPixels } from "./pixels.ts";

const side = fc.integer({ min: 1, max: 20_000 });

test("fitWithin keeps to the longest side, never enlarges, keeps the proportions to a pixel", () => {
  fc.assert(
    fc.property(side, side, side, (width, height, longest) => {
      const fitted = fitWithin({ width, height }, longest);
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(Math.max(longest, 1));
      expect(fitted.width).toBeLessThanOrEqual(width);
      expect(fitted.height).toBeLessThanOrEqual(height);
      const scale = Math.min(1, longest / Math.max(width, height));
      expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test("readPixels draws at the reduced size and reads all of it", () => {
  const drawn: unknown[] = [];
  const context = {
    canvas: { width: 1, height: 1 },
    drawImage: (...args: unknown[]) => drawn.push(args),
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(width * height * 4),
    }),
  };
  const frame = { width: 1280, height: 720, close() {} } as Frame;
  const image = readPixels(context, frame, 640);
  expect([image.width, image.height, image.data.length]).toEqual([640, 360, 640 * 360 * 4]);
  expect(drawn).toEqual([[frame, 0, 0, 640, 360]]);
  expect(context.canvas).toEqual({ width: 640, height: 360 });
});
