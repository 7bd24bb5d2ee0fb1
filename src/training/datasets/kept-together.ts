import { groupPeople, joinGroups } from "../../evaluation/index.ts";
import type { Example } from "./dataset.ts";
import { findNearCopies } from "./near-copies.ts";

/**
 * The examples grouped so that a cut by groups parts neither people nor sequences nor near copies. Pictures of people who
 * are known are not compared: whose they are says more.
 */
export async function groupWhatBelongsTogether<E extends Example>(
  examples: readonly E[],
  onCompare?: (done: number, all: number) => void,
): Promise<E[]> {
  const unknown = [...examples.keys()].filter((i) => examples[i]!.person === undefined);
  const near =
    unknown.length > 0
      ? await findNearCopies(
          unknown.map((i) => examples[i]!),
          onCompare,
        )
      : [];
  const links = near.map(({ first, second }) => [unknown[first]!, unknown[second]!] as const);
  return groupPeople(joinGroups(examples, links));
}
