import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { DatasetError } from "../errors.ts";
import { readDataFile } from "./data-files.ts";
import { SIDE } from "./dataset.ts";

const unzip = promisify(gunzip);

/**
 * Reads a `.u8.gz` file: gzip of `count` pictures of 48 x 48 bytes without a header.
 * @throws DatasetError naming the file when it is missing, cut short, or holds another number of bytes.
 */
export async function readPackedPictures(path: string, count: number): Promise<Uint8Array[]> {
  const buffer = await unzipped(path);
  // No Buffer must get out: it is a Uint8Array whose slice() is no copy, and whoever changed one would change the data.
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  const size = SIDE * SIDE;
  if (bytes.length !== count * size)
    throw new DatasetError(
      `${path}: expected ${count} pictures of ${SIDE}x${SIDE} bytes, ${count * size} bytes in all, found ${bytes.length}`,
    );
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

async function unzipped(path: string): Promise<Uint8Array> {
  const packed = await readDataFile(path);
  try {
    return await unzip(packed);
  } catch (cause) {
    const truncated = (cause as NodeJS.ErrnoException).code === "Z_BUF_ERROR";
    throw new DatasetError(`${path}: ${truncated ? "is cut short" : "is not a gzip file"}; fetch it again`, {
      cause,
    });
  }
}
