/** Which cues a face shows, from its measures: against its own neutral where that is known, else against faces at rest. */
import { CUE_LIMITS } from "./cue-limits.ts";
import { CUE_DEFINITIONS, CUE_NAMES, type CueDefinition, type CueLimits, type CueName } from "./cue-table.ts";
import { type CueMeasures, PAIRED_MEASURES, type PairedMeasure, SIDES, type Side } from "./measures.ts";

/** A movement that a face shows. It says nothing about what somebody feels. */
export interface Cue {
  readonly cue: CueName;
  /** Number of the action unit in the Facial Action Coding System. */
  readonly actionUnit: number;
  /** 0..1: how far it went, 1 being as far as nine in ten go who pose it. */
  readonly strength: number;
  /** The subject's, where one side alone moved. */
  readonly side?: Side;
  /** What it was held against. Against a population, somebody's resting face may look as if it had moved. */
  readonly against: "own-neutral" | "population";
}

/** All of a cue that words tell: how far it went is not among it. */
export type CueInWords = Pick<Cue, "cue" | "side">;

export interface ReadCuesOptions {
  /** The same face at rest. */
  readonly ownNeutral?: CueMeasures | undefined;
  /** Cues that were there a moment ago. */
  readonly shown?: ReadonlySet<CueName> | undefined;
  /** The share of its limit below which a cue that was there has gone. */
  readonly leave?: number;
  readonly limits?: Readonly<Record<CueName, CueLimits>>;
}

/** One side moved alone when the other went less than this share of its way. */
const ALONE = 1 / 3;

/** From the forehead down. */
export function readCues(
  measures: CueMeasures,
  { ownNeutral, shown, leave = 1, limits = CUE_LIMITS }: ReadCuesOptions = {},
): Cue[] {
  return CUE_NAMES.flatMap((cue) => {
    const { actionUnit }: CueDefinition = CUE_DEFINITIONS[cue];
    const { againstOwn, againstPopulation, full } = limits[cue];
    const limit = ownNeutral ? againstOwn : againstPopulation;
    if (limit === null) return [];
    const { extent, side } = cueExtent(cue, measures, ownNeutral ?? limits[cue].rest);
    if (extent < (shown?.has(cue) ? leave * limit : limit)) return [];
    const strength = Math.min(1, extent / full);
    const against = ownNeutral ? "own-neutral" : "population";
    return [{ cue, actionUnit, strength, ...(side && { side }), against }];
  });
}

export interface CueExtent {
  /** How far the measure went the cue's way, in units of the distance between the outer eye corners; negative the other way. */
  readonly extent: number;
  readonly side?: Side;
}

/** @param rest the same face at rest, or where faces at rest lie in the median */
export function cueExtent(cue: CueName, measures: CueMeasures, rest: CueMeasures | number): CueExtent {
  const { measure, change, oneSided }: CueDefinition = CUE_DEFINITIONS[cue];
  const sign = change === "grows" ? 1 : -1;
  if (!isPaired(measure))
    return { extent: sign * (measures[measure] - (typeof rest === "number" ? rest : rest[measure])) };
  const [right, left] = SIDES.map((side) => {
    const name = `${measure}.${side}` as const;
    return sign * (measures[name] - (typeof rest === "number" ? (oneSided ? 0 : rest) : rest[name]));
  }) as [number, number];
  const further: Side = right > left ? "right" : "left";
  if (oneSided) return { extent: Math.abs(right - left), side: further };
  const alone = Math.min(right, left) < ALONE * Math.max(right, left);
  return { extent: (right + left) / 2, ...(alone && { side: further }) };
}

function isPaired(measure: CueDefinition["measure"]): measure is PairedMeasure {
  return PAIRED_MEASURES.some((name) => name === measure);
}
