/** From a frame of the browser's own kind to the bytes that the recognition reads. */
import type { RgbaImage } from "../../../recognition/image.ts";

/** A decoded frame that can be handed to a worker without copying. */
export type Frame = ImageBitmap | VideoFrame;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a 2D canvas context that reading back needs: an `OffscreenCanvas` has it, and a `<canvas>` too. */
export interface ReadbackContext {
  readonly canvas: { width: number; height: number };
  drawImage(frame: Frame, x: number, y: number, width: number, height: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/** Size in pixels as it is shown. */
export function frameSize(frame: Frame): Size {
  if ("displayWidth" in frame) return { width: frame.displayWidth, height: frame.displayHeight };
  return { width: frame.width, height: frame.height };
}

/** The size reduced, its proportions kept, so that no side is longer than `longestSide`; never enlarged. */
export function fitWithin({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Reads the frame's pixels, reduced to at most `longestSide`. The frame stays the caller's to close. */
export function readPixels(context: ReadbackContext, frame: Frame, longestSide: number): RgbaImage {
  const { width, height } = fitWithin(frameSize(frame), longestSide);
  const { canvas } = context;
  // Setting a canvas size clears it and may cost an allocation, so only when it changes.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.drawImage(frame, 0, 0, width, height);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}
