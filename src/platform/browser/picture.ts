/** Pictures from files, decoded by the browser: upright, reduced while they are read. */
import { fitWithin } from "./engine/pixels.ts";

/** Why a file could not be shown. */
export type UnreadableFile = "empty" | "not-a-picture" | "not-a-video" | "damaged" | "too-large";

export type PictureOpening =
  | { readonly kind: "picture"; readonly bitmap: ImageBitmap }
  | { readonly kind: "unreadable"; readonly because: UnreadableFile };

/** Decoding holds 4 bytes for each pixel; beyond this a phone's browser ends the page without a word. */
const MOST_PIXELS = 120_000_000;

/**
 * Decodes a picture, EXIF orientation applied, reduced to at most `longestSide` pixels. Of an animation: the first
 * frame. The bitmap is the caller's to close.
 */
export async function openPicture(file: Blob, longestSide: number): Promise<PictureOpening> {
  if (file.size === 0) return { kind: "unreadable", because: "empty" };
  const url = URL.createObjectURL(file);
  try {
    const image = await loadImage(url);
    if (image === undefined) return { kind: "unreadable", because: "not-a-picture" };
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    if (size.width * size.height > MOST_PIXELS) return { kind: "unreadable", because: "too-large" };
    const { width, height } = fitWithin(size, longestSide);
    await image.decode();
    const bitmap = await createImageBitmap(image, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: "high",
    });
    return { kind: "picture", bitmap };
  } catch {
    return { kind: "unreadable", because: "damaged" };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Reads the header only: the size is known before anything large is decoded. */
function loadImage(url: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image.naturalWidth > 0 ? image : undefined);
    image.onerror = () => resolve(undefined);
    image.src = url;
  });
}
