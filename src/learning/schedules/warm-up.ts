import * as v from "valibot";

/** Epochs, or a part of one, in which the rate rises in equal steps to where the schedule proper begins. */
export const warmUpEpochs = v.optional(v.pipe(v.number(), v.minValue(0)), 0);

/**
 * What the schedule's first rate is multiplied by, 0..1: PyTorch's LinearLR with `start_factor = 1 / steps` and
 * `total_iters = steps - 1`, so that the first step learns already and the last one at the full rate.
 * @param step from 0
 */
export function warmUpFactor(step: number, steps: number): number {
  return step < steps ? (step + 1) / steps : 1;
}
