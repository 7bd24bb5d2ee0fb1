/** Files of a data set, from a folder or from the archive it came in. */
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { fileReason } from "../../platform/node/file-errors.ts";
import { DatasetError } from "../errors.ts";

export interface DataFile {
  /** Within the set, with forward slashes: `anger/S010_004_00000017.png`. */
  readonly name: string;
  /** How to find it, for messages. */
  readonly path: string;
  readonly bytes: Buffer;
}

export type Source =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "archive"; readonly path: string; readonly folder: string };

/** What a set is called where it lies: a folder, or a tar file (gzipped or not) that holds that folder. */
export interface Place {
  readonly folder: string;
  readonly archive?: string;
}

/** The set in a data folder, or the set's folder itself. @throws DatasetError when `folder` is none */
export async function findSource(
  folder: string,
  { folder: name, archive }: Place,
): Promise<Source | undefined> {
  if (!(await isFolder(folder))) throw new DatasetError(`${folder}: is not a folder; give the data folder`);
  if (basename(folder) === name) return { kind: "folder", path: folder };
  if (await isFolder(join(folder, name))) return { kind: "folder", path: join(folder, name) };
  if (archive === undefined || !(await exists(join(folder, archive)))) return undefined;
  return { kind: "archive", path: join(folder, archive), folder: name };
}

/** @throws DatasetError saying what was looked for */
export async function requireSource(folder: string, place: Place): Promise<Source> {
  const source = await findSource(folder, place);
  if (source) return source;
  const archive = place.archive === undefined ? "no" : `neither ${place.archive} nor a`;
  throw new DatasetError(`${folder}: holds ${archive} folder ${place.folder}; give the data folder`);
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The files whose names match, in the order of their names. @throws DatasetError when one cannot be read */
export async function readFiles(source: Source, wanted: RegExp): Promise<DataFile[]> {
  const files = source.kind === "archive" ? readArchive(source, wanted) : readFolder(source.path, wanted);
  return (await files).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of all files below a folder, with forward slashes, sorted; names that begin with a dot are passed over. */
export async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new DatasetError(`${path}: ${fileReason(cause)}`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((name) => !isHidden(name))
    .sort();
}

/** Such as `._S010_004_00000017.png`, which macOS leaves beside files in archives and on foreign disks. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => part.startsWith("."));
}

async function readFolder(path: string, wanted: RegExp): Promise<DataFile[]> {
  const names = (await listFiles(path)).filter((name) => wanted.test(name));
  return inTurns(names, async (name) => ({
    name,
    path: join(path, name),
    bytes: await readDataFile(join(path, name)),
  }));
}

async function readArchive(
  { path, folder }: Extract<Source, { kind: "archive" }>,
  wanted: RegExp,
): Promise<DataFile[]> {
  const files: DataFile[] = [];
  const entries = extract();
  const unpack = path.endsWith(".gz") ? createGunzip() : new PassThrough();
  const unpacked = createReadStream(path)
    .on("error", (error) => entries.destroy(error))
    .pipe(unpack);
  unpacked.on("error", (error) => entries.destroy(error));
  unpacked.pipe(entries);
  const above = `${folder}/`;
  try {
    for await (const entry of entries) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const full = entry.header.name;
      const name = full.slice(full.indexOf(above) === -1 ? 0 : full.indexOf(above) + above.length);
      if (entry.header.type === "file" && wanted.test(name) && !isHidden(name))
        files.push({ name, path: `${path}: ${full}`, bytes: Buffer.concat(chunks) });
    }
  } catch (cause) {
    const kind = path.endsWith(".gz") ? "gzipped tar" : "tar";
    throw new DatasetError(`${path}: is cut short or no ${kind} file; fetch it again`, { cause });
  }
  return files;
}

/** A file of a data folder. @throws DatasetError naming the file when it cannot be read. */
export async function readDataFile(path: string): Promise<Buffer> {
  return readFile(path).catch((cause) => {
    throw new DatasetError(`${path}: ${fileReason(cause)}`, { cause });
  });
}

/** As many at a time as systems let a program open files without a second thought. */
const AT_ONCE = 64;

/** The results of `work` in the order of the items, some items at a time. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
    onProgress(results.length, items.length);
  }
  return results;
}
