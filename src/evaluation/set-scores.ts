/** Whether conformal sets keep what they promise, and at what size. */
import { mean } from "./statistics.ts";

export interface ClassSetScores {
  readonly examples: number;
  /** The share of the class's examples whose set holds it, 0..1; null where there are none. */
  readonly coverage: number | null;
  /** Labels in the sets of the class's examples, on average; null where there are none. */
  readonly meanSize: number | null;
  /** The share of all other examples whose set names the class all the same, 0..1; null where there are none. */
  readonly wronglyNamed: number | null;
}

export interface SetScores {
  /** The share of examples whose set holds their label, 0..1. */
  readonly coverage: number;
  /** Labels in a set, on average. */
  readonly meanSize: number;
  /** How many sets hold one label, two, and so on. */
  readonly sizes: readonly number[];
  readonly perClass: readonly ClassSetScores[];
}

/**
 * @param sets class indices, one set for each example
 * @param truth class indices
 */
export function measureSets(
  sets: readonly (readonly number[])[],
  truth: readonly number[],
  classes: number,
): SetScores {
  const covered = truth.map((label, i) => (sets[i]!.includes(label) ? 1 : 0));
  return {
    coverage: mean(covered),
    meanSize: mean(sets.map((set) => set.length)),
    sizes: Array.from({ length: classes }, (_, i) => sets.filter((set) => set.length === i + 1).length),
    perClass: Array.from({ length: classes }, (_, c) => {
      const own = [...truth.keys()].filter((i) => truth[i] === c);
      const others = [...truth.keys()].filter((i) => truth[i] !== c);
      return {
        examples: own.length,
        coverage: meanOrNull(own.map((i) => covered[i]!)),
        meanSize: meanOrNull(own.map((i) => sets[i]!.length)),
        wronglyNamed: meanOrNull(others.map((i) => (sets[i]!.includes(c) ? 1 : 0))),
      };
    }),
  };
}

function meanOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
