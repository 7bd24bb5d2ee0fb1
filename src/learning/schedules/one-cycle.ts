import * as v from "valibot";
import { warmUpEpochs } from "./warm-up.ts";

const atLeastOne = v.pipe(v.number(), v.minValue(1));

export const oneCycleSchema = v.strictObject({
  kind: v.literal("oneCycle"),
  warmUpEpochs,
  /** The part of the steps in which the rate rises. */
  pctStart: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.3),
  /** The first rate is the peak divided by this. */
  divFactor: v.optional(atLeastOne, 25),
  /** The last rate is the first divided by this. */
  finalDivFactor: v.optional(atLeastOne, 1e4),
});

/**
 * Rises to `peak` and falls far below where it began, both along half a cosine: PyTorch's OneCycleLR with its defaults,
 * two phases, the momentum left as it is (Smith and Topin 2018, Super-convergence).
 * @param step from 0
 */
export function oneCycleRate(
  { pctStart, divFactor, finalDivFactor }: v.InferOutput<typeof oneCycleSchema>,
  { peak, step, steps }: { peak: number; step: number; steps: number },
): number {
  const first = peak / divFactor;
  const top = pctStart * steps - 1;
  return step <= top && top > 0
    ? anneal(first, peak, step / top)
    : anneal(peak, first / finalDivFactor, (step - top) / (steps - 1 - top));
}

function anneal(from: number, to: number, share: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
}
