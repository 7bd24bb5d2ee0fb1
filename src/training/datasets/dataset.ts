import type { Expression } from "../../recognition/expression.ts";
import type { DatasetError } from "../errors.ts";

/** Side of every picture of the data sets read here, in pixels. */
export const SIDE = 48;

/** The parts a data set's makers cut it into. */
export type Part = "training" | "publicTest" | "privateTest";

/** One picture with what people said about it. */
export interface Example {
  /** Unique within its data set, and the same however the files are ordered. */
  readonly name: string;
  /** `SIDE * SIDE` grey values, row by row, 0..255. */
  readonly picture: Uint8Array;
  /** The distribution over the data set's labels, summing to 1. */
  readonly target: readonly number[];
  /** Index of the label that counts when one must be right; absent where people were tied. */
  readonly label?: number;
  /** Examples of one group must never lie on both sides of a cut. */
  readonly group: string;
  /** Where the set's makers put it; absent where they made no parts. */
  readonly part?: Part;
  /** Who is in the picture, where the set says so: `S010`. Unique within the data set, and nobody's name. */
  readonly person?: string;
  /** The film strip the picture was taken from, where it was: pictures of one are nearly the same. */
  readonly sequence?: string;
  /** How many people chose each label of the data set, before any were left out as noise. */
  readonly votes?: readonly number[];
  /** What people said of themselves, such as `{ sex: "female" }`; only ever to compare how well groups are served. */
  readonly groups?: Readonly<Record<string, string>>;
  /** FACS action units coded for this very frame, by number, such as `"4"`: intensity 1 (A) to 5 (E), 0 where not given. */
  readonly actionUnits?: Readonly<Record<string, number>>;
  /** Whether an equal or nearly equal picture is in the training part. Known of test pictures only. */
  readonly hasTrainingTwin?: boolean;
  /** Width and height in pixels before the picture was cut or resized; absent where it came as `SIDE` by `SIDE`. */
  readonly originalSize?: readonly [width: number, height: number];
}

export interface Dataset<E extends Example = Example> {
  readonly labels: readonly Expression[];
  /** In the order of their names, or of the rows of the set's own table. */
  readonly examples: readonly E[];
  /** Pictures passed over on purpose, such as those most raters called no face. */
  readonly leftOut?: number;
}

export interface ReadOptions {
  /**
   * Told of a picture or row that cannot be used, and of a copy that is not whole; what can be read is read all the same.
   * Without it the first such problem is thrown.
   */
  readonly onProblem?: (problem: DatasetError) => void;
  /** Told how far reading has come, where it takes long. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** One data set's reader. */
export interface DatasetReader {
  readonly title: string;
  /** On what terms weights trained on it are given on. */
  readonly licence: string;
  /** What is looked for in a data folder, in words. */
  readonly layout: string;
  /** Whether the folder holds something by that name, whole or not. */
  isIn(folder: string): Promise<boolean>;
  /** @throws DatasetError naming what was expected and what was found */
  read(folder: string, options?: ReadOptions): Promise<Dataset>;
}

/** All the weight on one label. */
export function oneHot(label: number, labels: readonly Expression[]): number[] {
  return labels.map((_, i) => (i === label ? 1 : 0));
}

/** Hands a problem to who wants to know, else throws it. */
export function problemHandler({ onProblem }: ReadOptions): (problem: DatasetError) => void {
  return (
    onProblem ??
    ((problem) => {
      throw problem;
    })
  );
}

export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
