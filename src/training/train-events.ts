/** What training reports while it runs. */
import type { NetworkSummary } from "../learning/index.ts";
import type { EpochRecord } from "./progress.ts";

export type TrainEvent =
  | {
      /** Before it starts: pictures of unknown people are compared with each other, so that no near copy is on both sides. */
      readonly kind: "comparing";
      readonly done: number;
      readonly images: number;
    }
  | {
      readonly kind: "started";
      readonly recipe: string;
      readonly runtime: string;
      readonly network: NetworkSummary;
      readonly trainingImages: number;
      readonly validationImages: number;
      readonly epochs: number;
      /** Epochs that an interrupted run had done already. */
      readonly resumedAfter: number;
    }
  | {
      /** How the training step was compiled: in blocked kernels, or portably and why. */
      readonly kind: "lowering";
      readonly description: string;
    }
  | {
      /** After every step; print at your own pace. */
      readonly kind: "step";
      readonly epoch: number;
      readonly epochs: number;
      /** Within this epoch. */
      readonly images: number;
      readonly imagesInEpoch: number;
      /** Average over the epoch's images so far. */
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
    })
  | {
      /** Something that does not stop the run but should be known; one line. */
      readonly kind: "warning";
      readonly message: string;
    };
