/** Learning rates over a run: each schedule a file with its options as data, and a pure function of where the run stands. */
import * as v from "valibot";
import { constantSchema } from "./constant.ts";
import { cosineRate, cosineSchema } from "./cosine.ts";
import { oneCycleRate, oneCycleSchema } from "./one-cycle.ts";
import { plateauRate, plateauSchema } from "./plateau.ts";
import { warmUpFactor } from "./warm-up.ts";

export const scheduleSchema = v.variant("kind", [
  constantSchema,
  cosineSchema,
  oneCycleSchema,
  plateauSchema,
]);
export type Schedule = v.InferOutput<typeof scheduleSchema>;

/** Where a run stands before a step. */
export interface TrainingPoint {
  /** The recipe's rate: the highest there will be. */
  readonly peak: number;
  /** From 0, over the whole run. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  readonly epochs: number;
  /** The validation loss of each finished epoch. */
  readonly losses: readonly number[];
}

export function learningRateAt(schedule: Schedule, point: TrainingPoint): number {
  const { peak, step, stepsPerEpoch, epochs, losses } = point;
  const warmUp = Math.min(Math.round(schedule.warmUpEpochs * stepsPerEpoch), epochs * stepsPerEpoch - 1);
  // The schedule proper begins when the warm-up is over; until then its first rate is what is warmed up to.
  const proper = { peak, step: Math.max(step - warmUp, 0), steps: epochs * stepsPerEpoch - warmUp };
  const scheduled = (): number => {
    switch (schedule.kind) {
      case "constant":
        return peak;
      case "cosine":
        return cosineRate(schedule, proper);
      case "oneCycle":
        return oneCycleRate(schedule, proper);
      case "plateau":
        return plateauRate(schedule, { peak, losses: losses.slice(Math.ceil(warmUp / stepsPerEpoch)) });
    }
  };
  return scheduled() * warmUpFactor(step, warmUp);
}
