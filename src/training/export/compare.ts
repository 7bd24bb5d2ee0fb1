/** Whether a model that was written says what the trained networks say. */
import { argmax, measureLabels } from "../../evaluation/index.ts";
import { softmax } from "../../recognition/expression.ts";
import type { Example } from "../datasets/dataset.ts";

export type Precision = "fp32" | "fp16" | "int8";

/** Measured on validation pictures, between the trained networks' probabilities and the written model's. */
export interface Difference {
  readonly pictures: number;
  /** Of one probability, 0..1. */
  readonly largest: number;
  /** Over all probabilities. */
  readonly mean: number;
  /** The share of pictures with another label on top. */
  readonly otherLabel: number;
  /** Fractions, 0..1. */
  readonly accuracy: { readonly trained: number; readonly written: number };
}

/** The farthest the mean of probabilities, and the accuracy, may fall behind. */
export interface Tolerance {
  readonly mean: number;
  readonly accuracyLoss: number;
}

/**
 * Float32 may differ by rounding alone; the digits that float16 leaves give differences about a tenth of what is allowed;
 * eight bits are allowed to be seen, but not to cost more than two points of accuracy.
 */
export const TOLERANCES: Readonly<Record<Precision, Tolerance>> = {
  fp32: { mean: 1e-6, accuracyLoss: 0 },
  fp16: { mean: 2e-3, accuracyLoss: 0.005 },
  int8: { mean: 2e-2, accuracyLoss: 0.02 },
};

/** @param trained probabilities of each example, from the models that training validated */
export function measureDifference(
  examples: readonly Example[],
  trained: readonly ArrayLike<number>[],
  written: readonly Float32Array[],
): Difference {
  const probabilities = written.map((logits) => softmax(logits));
  const differences = probabilities.flatMap((row, i) =>
    Array.from(row, (value, c) => Math.abs(value - trained[i]![c]!)),
  );
  const moved = probabilities.filter((row, i) => argmax(row) !== argmax(trained[i]!)).length;
  const accuracyOf = (rows: readonly ArrayLike<number>[]): number => {
    const decided = examples.flatMap(({ label }, i) =>
      label === undefined ? [] : [{ label, row: rows[i]! }],
    );
    return measureLabels(
      decided.map(({ label }) => label),
      decided.map(({ row }) => argmax(row)),
      rows[0]!.length,
    ).accuracy;
  };
  return {
    pictures: examples.length,
    largest: differences.reduce((a, b) => Math.max(a, b)),
    mean: differences.reduce((a, b) => a + b) / differences.length,
    otherLabel: moved / examples.length,
    accuracy: { trained: accuracyOf(trained), written: accuracyOf(probabilities) },
  };
}

/** Whether a difference, or one that is no number, is beyond what is allowed. */
export function isBeyond({ mean, accuracy }: Difference, tolerance: Tolerance): boolean {
  return !(mean <= tolerance.mean && accuracy.trained - accuracy.written <= tolerance.accuracyLoss + 1e-9);
}
