/**
 * CK+48: the last three frames of 327 acted sequences of the extended Cohn-Kanade set (Lucey et al. 2010), cut to
 * 48 x 48 and sorted into folders by class.
 *
 * Reads `ckplus48.tar.gz` in a data folder, or an extracted `CK+48` folder (given itself, or lying in the data folder).
 */
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import sharp from "sharp";
import { extract } from "tar-stream";
import { fileReason } from "../../platform/node/file-errors.ts";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { type Dataset, type Example, SIDE } from "./dataset.ts";

const ARCHIVE = "ckplus48.tar.gz";
const FOLDER = "CK+48";
/** The seven expressions acted; nobody was photographed as `neutral` in this part of the set. */
const LABELS: readonly Expression[] = EXPRESSIONS.filter((expression) => expression !== "neutral");
const CLASS_FOLDERS: Readonly<Record<string, Expression>> = {
  anger: "anger",
  contempt: "contempt",
  disgust: "disgust",
  fear: "fear",
  happy: "happiness",
  sadness: "sadness",
  surprise: "surprise",
};

export interface CkPlusExample extends Example {
  readonly label: number;
  readonly person: string;
  /** `S010_004`: three frames of one sequence are nearly the same picture. */
  readonly sequence: string;
}

/** @throws DatasetError naming the file that is missing, damaged, or not what CK+48 holds */
export async function readCkPlus(folder: string): Promise<Dataset<CkPlusExample>> {
  const source = await findSource(folder);
  const files = source.kind === "archive" ? await readArchive(source.path) : await readFolder(source.path);
  const examples = await Promise.all(files.map(toExample));
  const absent = Object.keys(CLASS_FOLDERS).filter(
    (name) => !examples.some(({ label }) => LABELS[label] === CLASS_FOLDERS[name]),
  );
  if (absent.length > 0)
    throw new DatasetError(
      `${source.path}: expected pictures in ${FOLDER}/<class>/ for seven classes, found none of ${absent.join(", ")}`,
    );
  return { labels: LABELS, examples: examples.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

interface Source {
  readonly kind: "archive" | "folder";
  readonly path: string;
}

async function findSource(folder: string): Promise<Source> {
  const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (!(await isFolder(folder))) throw new DatasetError(`${folder}: is not a folder; give the data folder`);
  if (basename(folder) === FOLDER) return { kind: "folder", path: folder };
  if (await isFolder(join(folder, FOLDER))) return { kind: "folder", path: join(folder, FOLDER) };
  const path = join(folder, ARCHIVE);
  if (await stat(path).catch(() => undefined)) return { kind: "archive", path };
  throw new DatasetError(`${folder}: holds neither ${ARCHIVE} nor a folder ${FOLDER}; give the data folder`);
}

interface PictureFile {
  /** `anger/S010_004_00000017.png`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

async function readFolder(path: string): Promise<PictureFile[]> {
  const entries = await readdir(path, { recursive: true }).catch((cause) => {
    throw new DatasetError(`${path}: ${fileReason(cause)}`, { cause });
  });
  return Promise.all(
    entries
      .filter((entry) => entry.endsWith(".png"))
      .map(async (entry) => ({
        name: entry.replaceAll("\\", "/"),
        path: join(path, entry),
        bytes: await readFile(join(path, entry)),
      })),
  );
}

async function readArchive(path: string): Promise<PictureFile[]> {
  const files: PictureFile[] = [];
  const entries = extract();
  const unzipped = createReadStream(path)
    .on("error", (e) => entries.destroy(e))
    .pipe(createGunzip());
  unzipped.on("error", (error) => entries.destroy(error));
  unzipped.pipe(entries);
  try {
    for await (const entry of entries) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const { name } = entry.header;
      if (!name.endsWith(".png")) continue;
      files.push({
        name: name.replace(/^.*CK\+48\//, ""),
        path: `${path}: ${name}`,
        bytes: Buffer.concat(chunks),
      });
    }
  } catch (cause) {
    throw new DatasetError(`${path}: is cut short or no gzipped tar file; fetch it again`, { cause });
  }
  return files;
}

async function toExample({ name, path, bytes }: PictureFile): Promise<CkPlusExample> {
  const match = /^(?<folder>[^/]+)\/(?<subject>S\d+)_(?<take>\d+)_\d+\.png$/.exec(name);
  const { folder = "", subject = "", take = "" } = match?.groups ?? {};
  const expression = CLASS_FOLDERS[folder];
  if (!match || !expression)
    throw new DatasetError(
      `${path}: expected <class>/<subject>_<sequence>_<frame>.png with a class of ${Object.keys(CLASS_FOLDERS).join(", ")}`,
    );
  const label = LABELS.indexOf(expression);
  return {
    name,
    picture: await decode(path, bytes),
    target: LABELS.map((_, i) => (i === label ? 1 : 0)),
    label,
    group: name,
    person: subject,
    sequence: `${subject}_${take}`,
  };
}

async function decode(path: string, bytes: Buffer): Promise<Uint8Array> {
  const { data, info } = await sharp(bytes)
    .toColourspace("b-w")
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause) => {
      throw new DatasetError(`${path}: is not a picture that can be read`, { cause });
    });
  if (info.width !== SIDE || info.height !== SIDE)
    throw new DatasetError(`${path}: expected ${SIDE}x${SIDE} pixels, found ${info.width}x${info.height}`);
  return new Uint8Array(data);
}
