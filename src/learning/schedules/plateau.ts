import * as v from "valibot";
import { warmUpEpochs } from "./warm-up.ts";

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

export const plateauSchema = v.strictObject({
  kind: v.literal("plateau"),
  warmUpEpochs,
  /** What the rate is multiplied by. */
  factor: v.optional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1)), 0.1),
  /** Epochs without improvement that are borne. */
  patience: v.optional(wholeNumber, 10),
  /** What counts as an improvement: a loss below the best by this part of it. */
  threshold: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 1e-4),
  /** Epochs after a reduction that are not counted. */
  cooldown: v.optional(wholeNumber, 0),
  /** The rate it falls to. */
  minimum: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});

/** A smaller reduction than this is not made. */
const SMALLEST_CHANGE = 1e-8;

/**
 * The rate after epochs with these validation losses: reduced whenever they stop falling, as PyTorch's
 * ReduceLROnPlateau in mode "min" with a relative threshold. Computed from all of them anew, so that nothing has to be
 * kept between two epochs and a resumed run goes on as it would have.
 */
export function plateauRate(
  { factor, patience, threshold, cooldown, minimum }: v.InferOutput<typeof plateauSchema>,
  { peak, losses }: { peak: number; losses: readonly number[] },
): number {
  let [rate, best, badEpochs, resting] = [peak, Number.POSITIVE_INFINITY, 0, 0];
  for (const loss of losses) {
    const improved = loss < best * (1 - threshold);
    if (improved) best = loss;
    badEpochs = improved ? 0 : badEpochs + 1;
    if (resting > 0) [resting, badEpochs] = [resting - 1, 0];
    if (badEpochs <= patience) continue;
    const reduced = Math.max(rate * factor, minimum);
    if (rate - reduced > SMALLEST_CHANGE) rate = reduced;
    [resting, badEpochs] = [cooldown, 0];
  }
  return rate;
}
