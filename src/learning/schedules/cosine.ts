import * as v from "valibot";
import { warmUpEpochs } from "./warm-up.ts";

export const cosineSchema = v.strictObject({
  kind: v.literal("cosine"),
  warmUpEpochs,
  /** The rate it falls to. */
  minimum: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});

/**
 * Falls along half a cosine from `peak` to `minimum`, step by step: PyTorch's CosineAnnealingLR with `T_max = steps`
 * (Loshchilov and Hutter 2017, SGDR, equation 5, without restarts).
 * @param step from 0
 */
export function cosineRate(
  { minimum }: v.InferOutput<typeof cosineSchema>,
  { peak, step, steps }: { peak: number; step: number; steps: number },
): number {
  return minimum + ((peak - minimum) * (1 + Math.cos((Math.PI * step) / steps))) / 2;
}
