/** Cues of a face that moves: its measures are smoothed, and a cue that came stays until it has clearly gone. */
import type { CueName } from "./cue-table.ts";
import { type CueMeasures, MEASURE_NAMES } from "./measures.ts";
import { type Cue, readCues } from "./read-cues.ts";

export interface CuesOverTime {
  /** Smoothed. */
  readonly measures: CueMeasures;
  readonly atMs: number;
  readonly cues: readonly Cue[];
}

export interface CueFrame {
  readonly measures: CueMeasures;
  readonly atMs: number;
}

export interface CueSmoothing {
  /** The weight of what came before falls to 1/e in this time, whatever the frame rate. */
  readonly timeConstantMs: number;
  /** A cue that is shown stays until it lies below this share of its limit, so that it does not flicker about it. */
  readonly leave: number;
}

/** Chosen on synthetic clips of CK+ by scripts/choose-cue-smoothing.ts: docs/cues.md. */
export const CUE_SMOOTHING: CueSmoothing = { timeConstantMs: 200, leave: 0.7 };

/**
 * Adds one frame; time that runs backwards counts as no time.
 * @param ownNeutral the same face at rest
 */
export function followCues(
  before: CuesOverTime | undefined,
  { measures, atMs }: CueFrame,
  ownNeutral?: CueMeasures,
  { timeConstantMs, leave }: CueSmoothing = CUE_SMOOTHING,
): CuesOverTime {
  if (before === undefined) return { measures, atMs, cues: readCues(measures, { ownNeutral }) };
  const keep = Math.exp(-Math.max(0, atMs - before.atMs) / timeConstantMs);
  const smoothed = mixed(before.measures, measures, keep);
  const shown = new Set<CueName>(before.cues.map(({ cue }) => cue));
  return {
    measures: smoothed,
    atMs: Math.max(atMs, before.atMs),
    cues: readCues(smoothed, { ownNeutral, shown, leave }),
  };
}

function mixed(a: CueMeasures, b: CueMeasures, share: number): CueMeasures {
  const values = MEASURE_NAMES.map((name) => [name, share * a[name] + (1 - share) * b[name]]);
  return Object.fromEntries(values) as CueMeasures;
}
