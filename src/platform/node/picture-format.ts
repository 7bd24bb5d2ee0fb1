/** Which kind of picture a file holds, told by its first bytes and never by its name. */
import { open } from "node:fs/promises";

export type PictureFormat = "jpeg" | "png" | "webp" | "gif";

const SIGNATURE_BYTES = 12;

/** The first bytes of an ordinary file: as many as `pictureFormat` needs, or fewer when the file is shorter. */
export async function readSignature(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The format whose signature the bytes begin with, or undefined for anything else. */
export function pictureFormat(head: Uint8Array): PictureFormat | undefined {
  const text = String.fromCharCode(...head.subarray(0, SIGNATURE_BYTES));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "webp";
  return undefined;
}

/** Whether a file of this name calls itself a picture that can be read here. */
export function hasPictureName(name: string): boolean {
  return /\.(jpe?g|jpe|jfif|png|webp|gif)$/i.test(name);
}
