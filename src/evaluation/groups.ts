/** Which examples belong together, so that a cut does not part them. */

interface Grouped {
  readonly name: string;
  /** Examples of one group stay together. */
  readonly group: string;
}

/**
 * The examples with one group for all that are linked, by pairs of indices or by having had the same group before; also
 * those linked by way of others. A joined group has the name of that of its members' groups which comes first.
 */
export function joinGroups<E extends Grouped>(
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
    const [first, second] = [rootOf(examples[a]!.group), rootOf(examples[b]!.group)].sort();
    if (first !== second) parents.set(second!, first!);
  }
  return examples.map((example) => ({ ...example, group: rootOf(example.group) }));
}

/** The examples with everything of one person, and of one sequence, in one group. */
export function groupPeople<E extends Grouped & { readonly person?: string; readonly sequence?: string }>(
  examples: readonly E[],
): E[] {
  const links = (["person", "sequence"] as const).flatMap((key) => {
    const first = new Map<string, number>();
    return examples.flatMap((example, i): [number, number][] => {
      const known = example[key];
      if (known === undefined) return [];
      if (!first.has(known)) first.set(known, i);
      return [[first.get(known)!, i]];
    });
  });
  return joinGroups(examples, links);
}
