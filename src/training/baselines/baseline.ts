/** A way to name expressions without a network: the floor under a network's number. */
import type { Example } from "../datasets/dataset.ts";

export type LabelledExample<E extends Example = Example> = E & { readonly label: number };

/** Examples on whose label people were not tied. */
export function isLabelled<E extends Example>(example: E): example is LabelledExample<E> {
  return example.label !== undefined;
}

export interface BaselineMethod {
  /** A word or two, to head a column. */
  readonly name: string;
  /** What it does, in a sentence without a full stop. */
  readonly title: string;
  /** What it sees of a picture. Computed once for each, however many folds there are. */
  readonly features: (example: LabelledExample) => Features;
  /** Learns from features and labels (class indices), and gives what names the class of others. */
  readonly fit: (
    features: readonly Features[],
    labels: readonly number[],
    classes: number,
  ) => (features: Features) => number;
}

export type Features = Float32Array;
