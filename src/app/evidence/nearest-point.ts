import type { ReliabilityPoint } from "./evidence.ts";

/** The point whose confidence is nearest; undefined where there is none. @param sure 0..1 */
export function nearestPoint(
  points: readonly ReliabilityPoint[],
  sure: number,
): ReliabilityPoint | undefined {
  return points.toSorted((a, b) => Math.abs(a.sure - sure) - Math.abs(b.sure - sure))[0];
}
