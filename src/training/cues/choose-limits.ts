/** Chooses how far each cue must go, on some of the people; `check-cues.ts` checks it on the others. */
import { quantile } from "../../evaluation/statistics.ts";
import {
  CUE_DEFINITIONS,
  CUE_NAMES,
  type CueDefinition,
  type CueName,
} from "../../recognition/cues/cue-table.ts";
import { cueExtent } from "../../recognition/cues/read-cues.ts";
import { gainOf } from "./agreement.ts";
import type { MeasuredFace } from "./ck-faces.ts";
import { expectedAndOthers, type Reference, type ScoredFace, scoreFaces } from "./scored-faces.ts";

/** As `CueLimits`, before it is known which of them tell enough. */
export interface ChosenLimits {
  readonly rest: number;
  readonly full: number;
  readonly limits: Readonly<Record<Reference, number>>;
}

/** A resting face should not be said to move: a cue may be seen in this share of neutral faces at most. */
export const MOST_IN_NEUTRAL = 0.03;
/** See `CueLimits.full`. */
const FULL = 0.9;

export function chooseLimits(faces: readonly MeasuredFace[]): Readonly<Record<CueName, ChosenLimits>> {
  const chosen = CUE_NAMES.map((cue) => [cue, chooseLimitsOf(cue, faces)]);
  return Object.fromEntries(chosen) as Record<CueName, ChosenLimits>;
}

function chooseLimitsOf(cue: CueName, faces: readonly MeasuredFace[]): ChosenLimits {
  const rest = restOf(cue, faces);
  const against = (reference: Reference): ScoredFace[] => scoreFaces(cue, faces, reference, rest);
  const own = against("own-neutral");
  return {
    rest,
    full: rounded(quantile(extents(expectedAndOthers(own).expected), FULL)),
    limits: { population: chooseLimit(against("population")), "own-neutral": chooseLimit(own) },
  };
}

/** Where the measure of neutral faces lies, in the median. */
function restOf(cue: CueName, faces: readonly MeasuredFace[]): number {
  const { change, oneSided }: CueDefinition = CUE_DEFINITIONS[cue];
  if (oneSided) return 0;
  const neutral = faces.filter(({ label }) => label === "neutral");
  const values = neutral.map(({ measures }) => cueExtent(cue, measures, 0).extent).sort((a, b) => a - b);
  return rounded((change === "grows" ? 1 : -1) * quantile(values, 0.5));
}

/** The limit with the largest gain among those that leave neutral faces alone; of equals the lowest, half-way between two faces. */
export function chooseLimit(scored: readonly ScoredFace[]): number {
  const { expected, others, neutral } = expectedAndOthers(scored);
  const lowest = Math.max(0, quantile(extents(neutral), 1 - MOST_IN_NEUTRAL)) + STEP;
  const above = extents([...expected, ...others]).filter((extent) => extent > lowest);
  const between = above.slice(1).map((extent, i) => (extent + above[i]!) / 2);
  const candidates = [lowest, ...between];
  const gains = candidates.map((limit) => gainOf(scored, limit));
  return rounded(candidates[gains.indexOf(Math.max(...gains))]!);
}

function extents(faces: readonly ScoredFace[]): number[] {
  return faces.map(({ extent }) => extent).sort((a, b) => a - b);
}

/** In units of the distance between the outer eye corners: a hundredth of a pixel in a face where they lie 100 apart. */
const STEP = 1e-4;

function rounded(value: number): number {
  return Number((Math.round(value / STEP) * STEP).toFixed(4));
}
