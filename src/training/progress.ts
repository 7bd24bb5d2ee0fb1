/** What training reports while it runs. */

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
