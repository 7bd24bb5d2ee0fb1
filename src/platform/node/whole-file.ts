/**
 * A file that is there wholly or not at all: written beside its place, flushed to the disk, then renamed. After a crash
 * or a power cut there is the old file or the new one, never a part of either.
 */
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileReason } from "./file-errors.ts";

export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the file in its place, over one that was there. */
  finish(): Promise<void>;
  /** Leaves nothing behind. Does nothing after `finish`. */
  discard(): Promise<void>;
}

/** A file cannot be written where it was asked for. One line: the path, what is wrong, the way out. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** @throws OutputError when the place cannot be written or is taken by something that is no ordinary file. */
export async function openWholeFile(path: string): Promise<WholeFile> {
  const target = await placeOf(path);
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const orOutputError = (error: unknown): never => {
    throw new OutputError(`${path}: ${fileReason(error)}`, { cause: error });
  };
  const file: FileHandle = await open(partial, "wx").catch(orOutputError);
  let done = false;
  return {
    async write(content) {
      await file.writeFile(content).catch(orOutputError);
    },
    async finish() {
      // A full disk may show only now.
      await file.sync().catch(orOutputError);
      await file.close();
      await rename(partial, target).catch(orOutputError);
      done = true;
      await syncFolder(dirname(target));
    },
    async discard() {
      if (done) return;
      done = true;
      await file.close();
      await rm(partial, { force: true });
    },
  };
}

/** Writes a whole file at once. @throws OutputError; what was there before is then still there */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openWholeFile(path);
  try {
    await file.write(content);
    await file.finish();
  } finally {
    await file.discard();
  }
}

/** Whether a name is that of a file that was being written when its writer was killed. */
export function isPartialName(name: string): boolean {
  return /^\..+\.\d+\.part$/.test(name);
}

/** Flushes the names in a folder to the disk, a rename above all. Windows has no such thing, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where the file goes: through a link to what it points at, so that the link stays one. */
async function placeOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => undefined);
  if (there?.isDirectory()) throw new OutputError(`${path}: is a folder; give the name of a file`);
  // Renaming over a device such as /dev/null would replace it.
  if (there && !there.isFile())
    throw new OutputError(`${path}: is a pipe, socket or device; give the name of an ordinary file`);
  return target;
}
