/** Examples whose pictures are the same, or nearly: they must stay on one side of every cut. */
import { createHash } from "node:crypto";
import type { Example } from "./dataset.ts";

/** Indices of examples whose pictures are equal byte for byte, for each picture that occurs more than once. */
export function exactCopies(examples: readonly Pick<Example, "picture">[]): number[][] {
  const byPicture = new Map<string, number[]>();
  examples.forEach(({ picture }, i) => {
    const hash = hashOf(picture);
    const members = byPicture.get(hash);
    if (members) members.push(i);
    else byPicture.set(hash, [i]);
  });
  return [...byPicture.values()].filter((members) => members.length > 1);
}

/** Equal for equal pictures, and for no others. */
export function hashOf(picture: Uint8Array): string {
  return createHash("sha1").update(picture).digest("base64");
}

/** The examples with one group for all that are linked, by pairs of indices or by having had the same group before. */
export function joinGroups<E extends Pick<Example, "name" | "group">>(
  examples: readonly E[],
  links: Iterable<readonly [number, number]>,
): E[] {
  const parents = new Map<string, string>();
  const rootOf = (group: string): string => {
    let root = group;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const [a, b] of links) {
    const [first, second] = [rootOf(examples[a]!.group), rootOf(examples[b]!.group)];
    // The smaller name wins, so that the result does not depend on the order of the links.
    if (first !== second) parents.set(first < second ? second : first, first < second ? first : second);
  }
  return examples.map((example) => ({ ...example, group: rootOf(example.group) }));
}

/** The examples with exact copies in one group. */
export function groupExactCopies<E extends Example>(examples: readonly E[]): E[] {
  const links = exactCopies(examples).flatMap((members) =>
    members.slice(1).map((member) => [members[0]!, member] as const),
  );
  return joinGroups(examples, links);
}
