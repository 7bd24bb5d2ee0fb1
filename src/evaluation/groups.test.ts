import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPeople, joinGroups } from "./groups.ts";

const examples = Array.from({ length: 12 }, (_, i) => ({
  name: `p${i}`,
  group: `g${String(i).padStart(2, "0")}`,
}));
const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 12 });

/** Who can be reached from whom, by repeated looking: slow, and nothing like what is tested. */
function reachable(pairs: readonly (readonly [number, number])[], from: number): Set<number> {
  const seen = new Set([from]);
  for (let grown = -1; grown !== seen.size; ) {
    grown = seen.size;
    for (const [a, b] of pairs) if (seen.has(a) || seen.has(b)) seen.add(a).add(b);
  }
  return seen;
}

describe("joinGroups", () => {
  it("gives one group to all that are linked, by way of others too, and to nobody else", () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const joined = joinGroups(examples, pairs);
        for (const i of examples.keys()) {
          const together = [...joined.keys()].filter((j) => joined[j]!.group === joined[i]!.group);
          expect(together).toEqual([...reachable(pairs, i)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("does not depend on the order of links or examples", () => {
    fc.assert(
      fc.property(links, (pairs) => {
        const joined = joinGroups(examples, pairs);
        expect(
          joinGroups(
            examples,
            pairs.toReversed().map(([a, b]) => [b, a] as const),
          ),
        ).toEqual(joined);
        const turned = joinGroups(
          examples.toReversed(),
          pairs.map(([a, b]) => [11 - a, 11 - b] as const),
        );
        expect(turned.toReversed()).toEqual(joined);
      }),
    );
  });
});

describe("groupPeople", () => {
  it("keeps people and sequences together, and groups that were there before", () => {
    const people = [
      { name: "a", group: "1", person: "x" },
      { name: "b", group: "2", person: "y" },
      { name: "c", group: "3", person: "x", sequence: "s" },
      { name: "d", group: "4" },
      { name: "e", group: "4", sequence: "s" },
    ];
    expect(groupPeople(people).map(({ group }) => group)).toEqual(["1", "2", "1", "1", "1"]);
  });
});
