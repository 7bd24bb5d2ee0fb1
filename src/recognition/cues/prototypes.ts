/**
 * Which action units belong to a posed expression: the prototypes of EMFACS (Friesen and Ekman 1983), with those units left open
 * that CK+ does not ask for in its own criteria (Lucey et al. 2010) or that cannot be told from another unit of the same face.
 */
import type { Expression } from "../expression.ts";

type Posed = Exclude<Expression, "neutral">;

interface Prototype {
  readonly units: readonly number[];
  /** Units that some who pose it show as well, or that another unit of it looks like: for these it counts neither way. */
  readonly perhaps: readonly number[];
}

export const PROTOTYPES: Readonly<Record<Posed, Prototype>> = {
  // Raised cheeks narrow the eyes as tightened lids do.
  happiness: { units: [6, 12], perhaps: [7] },
  surprise: { units: [1, 2, 5, 26], perhaps: [] },
  sadness: { units: [1, 4, 15], perhaps: [] },
  anger: { units: [4, 5, 7, 24], perhaps: [] },
  // A wrinkled nose pulls the brows down, raises the cheeks and narrows the eyes. Some prototypes have lip corners down, CK+ has not.
  disgust: { units: [9], perhaps: [4, 6, 7, 15] },
  fear: { units: [1, 2, 4, 5, 7, 20, 26], perhaps: [] },
  // On one side.
  contempt: { units: [14], perhaps: [12] },
};

/** Whether faces labelled so should show the unit: yes, no, or undefined where it cannot be said. */
export function expects(label: Expression, unit: number): boolean | undefined {
  if (label === "neutral") return false;
  const { units, perhaps } = PROTOTYPES[label];
  if (perhaps.includes(unit)) return undefined;
  return units.includes(unit);
}
