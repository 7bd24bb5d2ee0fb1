import type { GroupScore } from "./evidence.ts";

/** Of fewer people nothing can be said. */
const PEOPLE_AT_LEAST = 5;
/** Not a group of people who share anything. */
const NO_ANSWER = "not said";

export function canBeJudged({ people }: GroupScore): boolean {
  return people >= PEOPLE_AT_LEAST;
}

export interface GroupDifference {
  readonly worst: GroupScore;
  readonly best: GroupScore;
  /** Whether their intervals do not meet, which chance would seldom do. */
  readonly apart: boolean;
}

/** The groups it was right for least and most often; undefined where fewer than two can be judged, or all are equal. */
export function groupDifference(groups: readonly GroupScore[]): GroupDifference | undefined {
  const judged = groups.filter((score) => canBeJudged(score) && score.group !== NO_ANSWER);
  const ordered = judged.toSorted((a, b) => a.right.times / a.right.of - b.right.times / b.right.of);
  const [worst, best] = [ordered[0], ordered.at(-1)];
  if (worst === undefined || best === undefined) return undefined;
  if (worst.right.times / worst.right.of === best.right.times / best.right.of) return undefined;
  return { worst, best, apart: worst.interval.high < best.interval.low };
}
