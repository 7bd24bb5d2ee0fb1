import type { ModelManifest } from "../recognition/manifest.ts";
import type { RecipeName } from "./recipes/index.ts";

export interface TrainOptions {
  readonly recipe: RecipeName;
  /** The data folder: see docs/results.md for what each recipe reads in it. */
  readonly data: string;
  /** The run's folder. Written beside and renamed, so that it is there wholly or not at all. */
  readonly out: string;
  /** Overrides of the recipe. */
  readonly epochs?: number;
  readonly seed?: number;
  /** Threads of the runtime; all cores by default. */
  readonly threads?: number;
  /** Replaces a finished run in `out`; without it a taken folder is a `RunError`. */
  readonly replace?: boolean;
  /** Stops after the running step; what was saved stays and is taken up by the next call. */
  readonly signal?: AbortSignal;
}

/** One epoch: a line of `history.jsonl`. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number;
  /** Average training loss over the epoch's images, in nats. */
  readonly loss: number;
  readonly learningRate: number;
  /** Fractions, 0..1, on the validation part. */
  readonly validationAccuracy: number;
  readonly validationMacroF1: number;
  readonly validationLoss: number;
  /** Training alone, without validation. */
  readonly imagesPerSecond: number;
}

export type TrainEvent =
  | {
      readonly kind: "started";
      readonly recipe: string;
      readonly runtime: string;
      readonly parameters: number;
      readonly trainingImages: number;
      readonly validationImages: number;
      readonly epochs: number;
      /** Epochs that an interrupted run had done already. */
      readonly resumedAfter: number;
    }
  | {
      /** After every step; print at your own pace. */
      readonly kind: "step";
      readonly epoch: number;
      readonly epochs: number;
      /** Within this epoch. */
      readonly images: number;
      readonly imagesInEpoch: number;
      readonly loss: number;
      readonly imagesPerSecond: number;
      /** For the whole run. */
      readonly secondsLeft: number;
    }
  | (EpochRecord & {
      readonly kind: "epoch";
      readonly epochs: number;
      /** Whether this is the best epoch so far, by the recipe's measure on validation. */
      readonly best: boolean;
      readonly secondsLeft: number;
    });

export interface TrainResult {
  /** Holds model.onnx, manifest.json, recipe.json, history.jsonl and weights.bin. */
  readonly folder: string;
  readonly manifest: ModelManifest;
  readonly history: readonly EpochRecord[];
  /** The epoch whose weights were kept. */
  readonly bestEpoch: number;
  readonly seconds: number;
}

/**
 * Trains a recipe on a data folder and writes the run's folder.
 * @throws RecipeError, DatasetError, RunError, DivergedError
 */
export declare function train(
  options: TrainOptions,
  report?: (event: TrainEvent) => void,
): Promise<TrainResult>;
