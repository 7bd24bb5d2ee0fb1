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
  /** As of `smoothProbabilities`. */
  readonly timeConstantMs: number;
  /** The same face at rest. */
  readonly ownNeutral?: CueMeasures | undefined;
}

/** Adds one frame; time that runs backwards counts as no time. */
export function followCues(
  before: CuesOverTime | undefined,
  { measures, atMs }: CueFrame,
  { timeConstantMs, ownNeutral }: CueSmoothing,
): CuesOverTime {
  const keep = before === undefined ? 0 : Math.exp(-Math.max(0, atMs - before.atMs) / timeConstantMs);
  const smoothed = before === undefined ? measures : mixed(before.measures, measures, keep);
  const shown = new Set<CueName>(before?.cues.map(({ cue }) => cue));
  return { measures: smoothed, atMs, cues: readCues(smoothed, { ownNeutral, shown }) };
}

function mixed(a: CueMeasures, b: CueMeasures, share: number): CueMeasures {
  const values = MEASURE_NAMES.map((name) => [name, share * a[name] + (1 - share) * b[name]]);
  return Object.fromEntries(values) as CueMeasures;
}
