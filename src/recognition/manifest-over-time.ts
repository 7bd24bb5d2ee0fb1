/**
 * The manifest's fields on what is said over time, how strongly, and beside somebody's own neutral. Each is chosen on data by
 * a script; what a manifest leaves out is what was chosen for the first model (docs/over-time.md).
 */
import * as v from "valibot";

const number = v.pipe(v.number(), v.finite());
const atLeastZero = v.pipe(number, v.minValue(0));
const positive = v.pipe(number, v.gtValue(0));
const fraction = v.pipe(number, v.minValue(0), v.maxValue(1));

export const overTimeFields = {
  /** How `smooth` and `settle` keep words from flickering. Written by scripts/choose-over-time.ts, as all here. */
  smoothing: v.optional(
    v.strictObject({
      timeConstantMs: v.optional(positive, 100),
      /** How long another expression must come first before it is said. */
      dwellMs: v.optional(atLeastZero, 300),
      /** How long anything else must be different before it is said. */
      detailDwellMs: v.optional(atLeastZero, 700),
      /** The advantage of what is shown over what is not, in log-odds. */
      hysteresis: v.optional(atLeastZero, 0.3),
    }),
    {},
  ),
  /** Log-odds of any expression against neutral from which on it is clear, and strong. */
  intensity: v.optional(
    v.pipe(
      v.strictObject({ clear: number, strong: number }),
      v.check(({ clear, strong }) => clear < strong, "clear must lie below strong"),
    ),
    { clear: -1.33, strong: 0.12 },
  ),
  /** The probability that each of two expressions needs to be said of one face at once. */
  blend: v.optional(v.strictObject({ threshold: fraction }), { threshold: 0.3 }),
  /** How somebody's own neutral changes what is read of them. */
  personalNeutral: v.optional(
    v.strictObject({
      /** How much is taken back of what one's own face at rest seems to show: its log-odds against neutral. */
      strength: atLeastZero,
      /** Taken from the log-odds of every other expression against neutral: without any change, a face is at rest. */
      rest: number,
      /** What the cues of an expression's prototype add to its log-probability when they go all their way. */
      cues: v.optional(atLeastZero, 0),
      /** No expression's log-odds are shifted by more. */
      limit: atLeastZero,
    }),
    { strength: 0.75, rest: 4.5, cues: 4, limit: 4 },
  ),
};
