/** Where a command's result goes: to stdout, or to a file that is there wholly or not at all. */
import { openWholeFile, type WholeFile } from "../platform/node/whole-file.ts";

/** @throws OutputError when the file cannot be written. */
export async function openOutput(file: string | undefined): Promise<WholeFile> {
  return file === undefined ? STANDARD_OUTPUT : openWholeFile(file);
}

const STANDARD_OUTPUT: WholeFile = {
  write: print,
  finish: async () => {},
  discard: async () => {},
};

/** Waits until the reader has taken the text. That the reader is gone is told by the stop signal, see stopping.ts. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
