/**
 * What people made of CK+ for classifiers: frames cut to 48 x 48, sorted into folders by class, whose file names still say
 * the person, the sequence and the frame.
 */
import type { Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { expressionNamed, inOrder } from "./classes.ts";
import { type DataFile, inTurns, type Place, readFiles, requireSource } from "./data-files.ts";
import { byName, type Dataset, type Example, oneHot, problemHandler, type ReadOptions } from "./dataset.ts";
import { decodeCrop } from "./decode-picture.ts";

export interface CkPlusExample extends Example {
  readonly label: number;
  readonly person: string;
  /** `S010_004`: frames of one sequence are nearly the same picture. */
  readonly sequence: string;
}

export interface CkCrops {
  readonly place: Place;
  readonly classFolders: readonly string[];
  /** How many pictures the set has. */
  readonly pictures: number;
  /** What is done to each picture. */
  readonly clean: (picture: Uint8Array) => Uint8Array;
}

/** @throws DatasetError naming the file that is missing, damaged, or not what the set holds */
export async function readCkCrops(
  folder: string,
  { place, classFolders, pictures, clean }: CkCrops,
  options: ReadOptions = {},
): Promise<Dataset<CkPlusExample>> {
  const handle = problemHandler(options);
  const source = await requireSource(folder, place);
  const files = await readFiles(source, /\.png$/);
  const labels = inOrder(classFolders.map((name) => expressionNamed(name)!));
  const read = await inTurns(files, async (file) => {
    try {
      return [await toExample(file, { classFolders, labels, clean })];
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      handle(error);
      return [];
    }
  });
  const examples = read.flat().sort(byName);
  for (const problem of incompleteness(examples, { place, classFolders, pictures }, labels))
    handle(new DatasetError(`${source.path}: ${problem}`));
  return { labels, examples };
}

async function toExample(
  file: DataFile,
  {
    classFolders,
    labels,
    clean,
  }: Pick<CkCrops, "classFolders" | "clean"> & { labels: readonly Expression[] },
): Promise<CkPlusExample> {
  const match = /^(?<folder>[^/]+)\/(?<person>S\d+)_(?<take>\d+)_\d+\.png$/.exec(file.name);
  const { folder = "", person = "", take = "" } = match?.groups ?? {};
  if (!match || !classFolders.includes(folder))
    throw new DatasetError(
      `${file.path}: expected <class>/<subject>_<sequence>_<frame>.png with a class of ${classFolders.join(", ")}`,
    );
  const label = labels.indexOf(expressionNamed(folder)!);
  return {
    name: file.name,
    picture: clean(await decodeCrop(file)),
    target: oneHot(label, labels),
    label,
    group: file.name,
    person,
    sequence: `${person}_${take}`,
  };
}

/** What shows that pictures are missing, or lie in the wrong folder. */
function incompleteness(
  examples: readonly CkPlusExample[],
  { place, classFolders, pictures }: Pick<CkCrops, "place" | "classFolders" | "pictures">,
  labels: readonly Expression[],
): string[] {
  const found = new Set(examples.map(({ label }) => labels[label]));
  const absent = classFolders.filter((name) => !found.has(expressionNamed(name)!));
  if (absent.length > 0)
    return [
      `expected pictures in ${place.folder}/<class>/ for ${classFolders.length} classes, found none of ${absent.join(", ")}`,
    ];
  // A much smaller set is somebody's own by the same plan; one that is nearly whole is a copy that was broken off.
  const short = examples.length > pictures / 2 && examples.length < pictures;
  return [
    ...(short ? [`expected ${pictures} pictures, found ${examples.length}; copy it again`] : []),
    ...mislabelled(examples, labels),
  ];
}

/** Sequences that lie in two class folders; the neutral first frame of one may. */
function mislabelled(examples: readonly CkPlusExample[], labels: readonly Expression[]): string[] {
  const classOf = new Map<string, CkPlusExample>();
  return examples.flatMap((example) => {
    if (labels[example.label] === "neutral") return [];
    const first = classOf.get(example.sequence) ?? example;
    classOf.set(example.sequence, first);
    return first.label === example.label
      ? []
      : [`expected sequence ${example.sequence} in one class, found ${first.name} and ${example.name}`];
  });
}
