/** How far a face has moved from rest, whatever it moved to. */
import type { Probabilities } from "./expression.ts";
import { logOdds } from "./log-odds.ts";

export const INTENSITY_LEVELS = ["slight", "clear", "strong"] as const;
export type IntensityLevel = (typeof INTENSITY_LEVELS)[number];

export interface Intensity {
  /** The share of the way from rest to an acted peak, 0..1: what cross-fades of CK+ that look so have of the peak. */
  readonly value: number;
  readonly level: IntensityLevel;
}

/** Distances from rest at which an expression becomes clear (a third of the way) and strong (two thirds). */
export interface IntensityScale {
  readonly clear: number;
  readonly strong: number;
}

/** The log-odds of any expression against neutral. Grows with the expression; 0 where both are equally likely. */
export function distanceFromRest({ neutral }: Probabilities): number {
  return -logOdds(neutral);
}

/** The scale as a straight line, cut to 0..1. */
export function intensityValue(probabilities: Probabilities, { clear, strong }: IntensityScale): number {
  const share = (1 + (distanceFromRest(probabilities) - clear) / (strong - clear)) / 3;
  return Math.min(1, Math.max(0, share));
}

/** @param shown the level now shown, which is left only by a distance of `hysteresis` beyond its bounds */
export function intensityLevel(
  probabilities: Probabilities,
  { clear, strong }: IntensityScale,
  shown?: IntensityLevel,
  hysteresis = 0,
): IntensityLevel {
  const distance = distanceFromRest(probabilities);
  const reaches = (bound: number, level: "clear" | "strong"): boolean => {
    const above = shown !== undefined && INTENSITY_LEVELS.indexOf(shown) >= INTENSITY_LEVELS.indexOf(level);
    return distance >= bound + (shown === undefined ? 0 : above ? -hysteresis : hysteresis);
  };
  return reaches(strong, "strong") ? "strong" : reaches(clear, "clear") ? "clear" : "slight";
}
