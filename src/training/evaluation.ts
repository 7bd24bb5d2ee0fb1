/** What evaluating takes, reports and gives. */
import type { PrecisionRecallF1 } from "../evaluation/index.ts";
import type { Expression } from "../recognition/expression.ts";

/** What a number may be quoted under: see docs/results.md. */
export type ProtocolName = "ck-frames" | "ck-subjects" | "ck-loso" | "ferplus";

export interface EvaluateOptions {
  /** A run's folder, or any folder with a model and its manifest. */
  readonly model: string;
  /** The data folder. */
  readonly data: string;
  readonly protocol: ProtocolName;
  readonly threads?: number;
  /** Folds that are trained at a time, each in a process with one thread; by default as many as there are cores. */
  readonly jobs?: number;
  readonly signal?: AbortSignal;
}

export type EvaluateEvent =
  | {
      readonly kind: "folds";
      readonly folds: number;
      /** Folds whose results are there. */
      readonly done: number;
      /** Those of them that this call trained; the others were there before. */
      readonly trained: number;
      readonly running: readonly { readonly fold: string; readonly epoch: number; readonly epochs: number }[];
      /** For all folds; absent before the first epoch is done. */
      readonly secondsLeft?: number;
    }
  | { readonly kind: "images"; readonly done: number; readonly images: number };

/** Fractions, 0..1; the definitions are scikit-learn's, a division by zero counting as 0. */
export interface Scores {
  /** What one example is: "frames", "sequences" or "images". */
  readonly of: "frames" | "sequences" | "images";
  readonly examples: number;
  readonly accuracy: number;
  readonly macro: PrecisionRecallF1;
  readonly weighted: PrecisionRecallF1;
  readonly perClass: readonly (PrecisionRecallF1 & {
    readonly label: Expression;
    readonly support: number;
  })[];
  /** Counts: row is the true label, column the predicted one, both in the order of `labels`. */
  readonly confusionMatrix: readonly (readonly number[])[];
}

export interface Evaluation {
  readonly protocol: ProtocolName;
  readonly model: string;
  readonly labels: readonly Expression[];
  readonly scores: Scores;
  /** Other ways to count the same predictions: per sequence, or without rows that have a twin in training. */
  readonly others: readonly { readonly title: string; readonly scores: Scores }[];
  /** Expected calibration error, 15 bins of equal mass, where the protocol measures it. */
  readonly expectedCalibrationError?: number;
  /** The result of `ck-subjects` beside one of `ck-frames`, when it has been computed in the same run's folder. */
  readonly beside?: Evaluation;
  /** Whole sentences that must be printed with the numbers. */
  readonly notes: readonly string[];
}
