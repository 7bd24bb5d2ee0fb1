/**
 * Face Research Lab London Set (DeBruine and Jones 2017, doi:10.6084/m9.figshare.5047666, CC BY 4.0): 102 people
 * photographed with a neutral face and smiling, with what they said of their age, gender and ethnicity. For testing only.
 *
 * Reads `london-neutral-smiling.tar` in a data folder, or a folder `london`, each with an `index.csv`. The photographs are
 * whole, so faces are found and cut out.
 */
import type { Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { expressionNamed } from "./classes.ts";
import { type DataFile, findSource, readFiles, requireSource } from "./data-files.ts";
import {
  byName,
  type Dataset,
  type DatasetReader,
  type Example,
  oneHot,
  problemHandler,
  type ReadOptions,
} from "./dataset.ts";
import { decodeRgba } from "./decode-picture.ts";
import { createFaceCropper, type FaceCropper } from "./face-crops.ts";
import { parseTable, type Row } from "./tables.ts";

const PLACE = { folder: "london", archive: "london-neutral-smiling.tar" };
const LABELS: readonly Expression[] = ["neutral", "happiness"];
const COLUMNS = ["file", "expression", "subject", "age", "gender", "ethnicity"];

export interface LondonExample extends Example {
  readonly label: number;
  readonly person: string;
  readonly groups: Readonly<Record<"age" | "gender" | "ethnicity", string>>;
}

/** A whole photograph, for those who find the face themselves. */
export type LondonPhotograph = Pick<LondonExample, "name" | "label" | "person" | "groups"> & {
  /** JPEG or PNG. */
  readonly file: DataFile;
};

export interface LondonPhotographs {
  /** What a photograph's label is an index of. */
  readonly labels: readonly Expression[];
  readonly photographs: readonly LondonPhotograph[];
}

/** @throws DatasetError */
export async function readLondonPhotographs(
  folder: string,
  options: ReadOptions = {},
): Promise<LondonPhotographs> {
  const handle = problemHandler(options);
  const source = await requireSource(folder, PLACE);
  const files = await readFiles(source, /(^|\/)index\.csv$|\.(jpe?g|png)$/i);
  const index = files.find(({ name }) => name.endsWith("index.csv"));
  if (!index) throw new DatasetError(`${source.path}: expected a file index.csv, found none`);
  const pictures = new Map(files.map((file) => [file.name, file]));
  const photographs = parseTable(index.path, index.bytes, COLUMNS).flatMap((row) => {
    try {
      return [toPhotograph(row, index, pictures)];
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      handle(error);
      return [];
    }
  });
  return { labels: LABELS, photographs: photographs.sort(byName) };
}

/** The photographs as examples, with whole files for pictures: what a fingerprint is taken of. */
export function asExamples({ labels, photographs }: LondonPhotographs): Example[] {
  return photographs.map(({ name, label, file }) => ({
    name,
    target: oneHot(label, labels),
    picture: file.bytes,
    group: name,
  }));
}

/** @throws DatasetError */
export async function readLondon(folder: string, options: ReadOptions = {}): Promise<Dataset<LondonExample>> {
  const handle = problemHandler(options);
  const { photographs } = await readLondonPhotographs(folder, options);
  const cropper = await createFaceCropper();
  const examples: LondonExample[] = [];
  try {
    for (const photograph of photographs) {
      try {
        examples.push(await toExample(photograph, cropper));
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
        handle(error);
      }
      options.onProgress?.(examples.length, photographs.length);
    }
  } finally {
    await cropper.close();
  }
  return { labels: LABELS, examples };
}

async function toExample({ file, ...known }: LondonPhotograph, cropper: FaceCropper): Promise<LondonExample> {
  const image = await decodeRgba(file);
  return {
    ...known,
    picture: await cropper.crop(image, file.path),
    originalSize: [image.width, image.height],
    target: oneHot(known.label, LABELS),
    group: known.name,
  };
}

function toPhotograph(row: Row, index: DataFile, pictures: ReadonlyMap<string, DataFile>): LondonPhotograph {
  const name = row["file"]!.replace(/^london\//, "");
  const file = pictures.get(name);
  if (!file)
    throw new DatasetError(`${index.path}: expected the picture ${row["file"]}, found none; copy it again`);
  const expression = expressionNamed(row["expression"]!);
  const label = expression ? LABELS.indexOf(expression) : -1;
  if (label === -1)
    throw new DatasetError(
      `${index.path}: ${row["file"]}: expected the expression neutral or smiling, found "${row["expression"]}"`,
    );
  return {
    name,
    file,
    label,
    person: row["subject"]!,
    groups: { age: ageBand(Number(row["age"])), gender: row["gender"]!, ethnicity: row["ethnicity"]! },
  };
}

/** Bands wide enough to hold more than a few people each. */
function ageBand(age: number): string {
  if (!(age > 0)) return "not said";
  return age < 25 ? "under 25" : age < 35 ? "25 to 34" : "35 and over";
}

export const london: DatasetReader = {
  title: "Face Research Lab London Set, neutral and smiling",
  licence: "Weights: MIT. The London set (DeBruine and Jones 2017) is under CC BY 4.0.",
  layout: "london-neutral-smiling.tar, or a folder london with index.csv",
  isIn: async (folder) => (await findSource(folder, PLACE)) !== undefined,
  read: readLondon,
};
