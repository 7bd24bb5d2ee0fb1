/**
 * Pictures as the pure rooms see them: plain arrays with a size, no canvas and no decoder.
 *
 * Coordinates are *image pixels*: x to the right, y down, the centre of the top-left pixel is (0.5, 0.5).
 */

/** A colour picture. `data` holds `width * height * 4` bytes, RGBA, row by row, 0..255; alpha is ignored. */
export interface RgbaImage {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A grey picture. `data` holds `width * height` values, row by row, 0..255 (not rounded when computed). */
export interface GrayImage {
  readonly data: Uint8Array | Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Values that lie row by row, left and right exchanged; several pictures of one width may lie one after another. */
export function mirrorRows<Values extends Uint8Array | Float32Array>(values: Values, width: number): Values {
  const mirrored = values.slice() as Values;
  for (let start = 0; start < mirrored.length; start += width)
    mirrored.subarray(start, start + width).reverse();
  return mirrored;
}

/** Throws a `TypeError` naming the argument when the array does not hold the picture its size promises. */
export function assertRgbaImage(image: RgbaImage, argument = "image"): void {
  const { data, width, height } = image;
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1)
    throw new TypeError(
      `${argument}: width and height must be whole numbers of at least 1, got ${width}x${height}`,
    );
  if (data.length !== width * height * 4)
    throw new TypeError(
      `${argument}: ${width}x${height} RGBA needs ${width * height * 4} bytes, got ${data.length}`,
    );
}
