/** One cue in faces of known expression: how far it went in each, and whether the literature expects it there. */
import { CUE_DEFINITIONS, type CueName } from "../../recognition/cues/cue-table.ts";
import { expects } from "../../recognition/cues/prototypes.ts";
import { cueExtent } from "../../recognition/cues/read-cues.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { MeasuredFace } from "./ck-faces.ts";

/** What a face is held against. */
export const REFERENCES = ["population", "own-neutral"] as const;
export type Reference = (typeof REFERENCES)[number];

export interface ScoredFace {
  readonly label: Expression;
  readonly person: string;
  /** In units of the distance between the outer eye corners. */
  readonly extent: number;
  /** Undefined where the literature does not say. */
  readonly expected: boolean | undefined;
}

/** @param rest of the population; against their own neutral only faces that have one are scored */
export function scoreFaces(
  cue: CueName,
  faces: readonly MeasuredFace[],
  against: Reference,
  rest: number,
): ScoredFace[] {
  const { actionUnit } = CUE_DEFINITIONS[cue];
  return faces.flatMap(({ label, person, measures, ownNeutral }) => {
    const reference = against === "population" ? rest : ownNeutral;
    if (reference === undefined) return [];
    const { extent } = cueExtent(cue, measures, reference);
    return [{ label, person, extent, expected: expects(label, actionUnit) }];
  });
}

/** The faces where a cue says something: where it is expected, and posed expressions where it is not. */
export function expectedAndOthers(scored: readonly ScoredFace[]): {
  readonly expected: readonly ScoredFace[];
  readonly others: readonly ScoredFace[];
  readonly neutral: readonly ScoredFace[];
} {
  return {
    expected: scored.filter(({ expected }) => expected),
    others: scored.filter(({ expected, label }) => expected === false && label !== "neutral"),
    neutral: scored.filter(({ label }) => label === "neutral"),
  };
}

/** The share of faces in which a cue of this limit is seen, 0..1. */
export function seenShare(faces: readonly ScoredFace[], limit: number): number {
  return faces.filter(({ extent }) => extent >= limit).length / faces.length;
}
