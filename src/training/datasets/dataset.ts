import type { Expression } from "../../recognition/expression.ts";

/** Side of every picture of the data sets read here, in pixels. */
export const SIDE = 48;

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
  /** Who is in the picture, where the set says so: `S010`. Unique within the data set, and nobody's name. */
  readonly person?: string;
  /** The film strip the picture was taken from, where it was: pictures of one are nearly the same. */
  readonly sequence?: string;
  /** How many people chose each label of the data set, before any were left out as noise. */
  readonly votes?: readonly number[];
  /** What people said of themselves, such as `{ sex: "female" }`; only ever to compare how well groups are served. */
  readonly groups?: Readonly<Record<string, string>>;
}

export interface Dataset<E extends Example = Example> {
  readonly labels: readonly Expression[];
  readonly examples: readonly E[];
}
