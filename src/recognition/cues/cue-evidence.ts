/** What the movements of a face speak for: how far it went the way of each expression's prototype. */
import type { Expression } from "../expression.ts";
import { EXPRESSIONS } from "../expression.ts";
import { CUE_LIMITS } from "./cue-limits.ts";
import { CUE_DEFINITIONS, CUE_NAMES, type CueName } from "./cue-table.ts";
import type { CueMeasures } from "./measures.ts";
import { PROTOTYPES } from "./prototypes.ts";
import { cueExtent } from "./read-cues.ts";

/** Cues that tell something against one's own neutral, by the expression whose prototype has their action unit. */
const CUES_OF: ReadonlyMap<Expression, readonly CueName[]> = new Map(
  EXPRESSIONS.map((expression) => {
    const units = expression === "neutral" ? [] : PROTOTYPES[expression].units;
    const belongs = (cue: CueName): boolean =>
      units.includes(CUE_DEFINITIONS[cue].actionUnit) && CUE_LIMITS[cue].againstOwn !== null;
    return [expression, CUE_NAMES.filter(belongs)];
  }),
);

/**
 * For each expression -1..1: the mean of how far the cues of its prototype went, 1 being as far as nine in ten go who pose
 * them, -1 as far the other way. 0 for neutral, and for an expression whose cues tell too little.
 */
export function cueEvidence(
  measures: CueMeasures,
  ownNeutral: CueMeasures,
): Readonly<Record<Expression, number>> {
  const evidence = EXPRESSIONS.map((expression) => {
    const cues = CUES_OF.get(expression)!;
    const sum = cues.reduce((total, cue) => {
      const share = cueExtent(cue, measures, ownNeutral).extent / CUE_LIMITS[cue].full;
      return total + Math.min(1, Math.max(-1, share));
    }, 0);
    return [expression, cues.length === 0 ? 0 : sum / cues.length] as const;
  });
  return Object.fromEntries(evidence) as Record<Expression, number>;
}
