/** How far each cue went, seen or not: the meters of the detail. Pure. */
import { CUE_LIMITS } from "../../../recognition/cues/cue-limits.ts";
import { CUE_DEFINITIONS, CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import type { CueMeasures, Side } from "../../../recognition/cues/measures.ts";
import { type Cue, cueExtent } from "../../../recognition/cues/read-cues.ts";

export interface CueMeter {
  readonly cue: CueName;
  /** Number of the action unit in the Facial Action Coding System. */
  readonly actionUnit: number;
  /** 0..1: 0 at rest, 1 as far as nine in ten go who pose it. */
  readonly strength: number;
  /** From which strength on it is seen, 0..1. */
  readonly limit: number;
  /** Whether it is told: a cue that was seen stays so until it is well below its limit. */
  readonly seen: boolean;
  /** The subject's, where one side alone moved and that is told. */
  readonly side?: Side;
}

export interface CueMeters {
  readonly against: Cue["against"];
  /** From the forehead down. */
  readonly meters: readonly CueMeter[];
  /** What tells too little to be looked for, held against that. */
  readonly notSought: readonly CueName[];
}

/** @param cues what is told of the same face */
export function cueMeters(measures: CueMeasures, cues: readonly Cue[], ownNeutral?: CueMeasures): CueMeters {
  const limitOf = (cue: CueName): number | null =>
    ownNeutral ? CUE_LIMITS[cue].againstOwn : CUE_LIMITS[cue].againstPopulation;
  const meters = CUE_NAMES.flatMap((cue): CueMeter[] => {
    const { full, rest } = CUE_LIMITS[cue];
    const limit = limitOf(cue);
    if (limit === null) return [];
    const { extent } = cueExtent(cue, measures, ownNeutral ?? rest);
    const told = cues.find((each) => each.cue === cue);
    return [
      {
        cue,
        actionUnit: CUE_DEFINITIONS[cue].actionUnit,
        strength: Math.min(1, Math.max(0, extent / full)),
        limit: limit / full,
        seen: told !== undefined,
        ...(told?.side && { side: told.side }),
      },
    ];
  });
  return {
    against: ownNeutral ? "own-neutral" : "population",
    meters,
    notSought: CUE_NAMES.filter((cue) => limitOf(cue) === null),
  };
}
