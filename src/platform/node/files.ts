/** Finding the pictures in folders. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileReason } from "./file-errors.ts";
import { PictureError } from "./picture-error.ts";
import { hasPictureName, pictureFormat, readSignature } from "./picture-format.ts";

export interface FoundPictures {
  /** Paths in the order given; those from a folder in sorted order. Not yet opened: reading one may still fail. */
  readonly paths: readonly string[];
  /** Folders that cannot be opened or hold no picture. */
  readonly errors: readonly PictureError[];
}

/**
 * The picture files that `inputs` (files and folders) stand for. A folder is searched to its depths, through links but
 * never twice, for files that are pictures by name or by content; names that begin with a dot are passed over.
 */
export async function findPictures(inputs: readonly string[]): Promise<FoundPictures> {
  const paths: string[] = [];
  const errors: PictureError[] = [];
  for (const input of inputs) {
    if (!(await isFolder(input))) {
      paths.push(input);
      continue;
    }
    const before = paths.length + errors.length;
    await search(input, new Set(), { paths, errors });
    if (paths.length + errors.length === before)
      errors.push(new PictureError(input, "holds no JPEG, PNG, WebP or GIF picture; give another folder"));
  }
  return { paths, errors };
}

/** Adds what `folder` holds. `visited` has the real paths of the folders seen, so that links cannot lead in a circle. */
async function search(
  folder: string,
  visited: Set<string>,
  found: { paths: string[]; errors: PictureError[] },
): Promise<void> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.errors.push(new PictureError(folder, fileReason(error), { cause: error }));
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    if (await isFolder(path)) await search(path, visited, found);
    else if (hasPictureName(name) || (await holdsPicture(path))) found.paths.push(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** A file that cannot be opened holds no picture as far as anyone can tell. */
async function holdsPicture(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return false;
  const signature = await readSignature(path).catch(() => undefined);
  return signature !== undefined && pictureFormat(signature) !== undefined;
}
