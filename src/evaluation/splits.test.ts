import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPeople } from "./groups.ts";
import {
  crossValidationFolds,
  leaveOneSubjectOut,
  stratifiedGroupFolds,
  stratifiedSplit,
  subjectFolds,
} from "./splits.ts";

const FRACTIONS = { training: 0.7, validation: 0.1, test: 0.2 };
const examples = Array.from({ length: 600 }, (_, i) => ({
  name: `picture-${i}`,
  group: `group-${Math.floor(i / 2)}`,
  label: i % 20 < 2 ? 1 : 0,
}));

const names = (part: readonly { name: string }[]) => part.map(({ name }) => name).sort();

describe("stratifiedSplit", () => {
  it("puts every example into exactly one part, of the size asked for", () => {
    const { training, validation, test } = stratifiedSplit(examples, FRACTIONS, 1);
    expect(names([...training, ...validation, ...test])).toEqual(names(examples));
    expect([training.length, validation.length, test.length]).toEqual([420, 60, 120]);
  });

  it("gives every part its share of each label", () => {
    const { training, validation, test } = stratifiedSplit(examples, FRACTIONS, 1);
    const rare = [training, validation, test].map((part) => part.filter(({ label }) => label === 1).length);
    expect(rare).toEqual([42, 6, 12]);
  });

  it("never tears a group apart", () => {
    const uneven = fc.array(fc.record({ group: fc.nat(20), label: fc.nat(2) }), {
      minLength: 1,
      maxLength: 100,
    });
    fc.assert(
      fc.property(uneven, fc.nat(), (records, seed) => {
        const items = records.map(({ group, label }, i) => ({ name: `${i}`, group: `${group}`, label }));
        const parts = Object.values(stratifiedSplit(items, FRACTIONS, seed));
        const groups = parts.map((part) => new Set(part.map(({ group }) => group)));
        const apart = new Set(items.map(({ group }) => group)).size;
        expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(apart);
      }),
    );
  });

  it("depends on the data and the seed, not on their order", () => {
    const split = (items: typeof examples, seed: number) =>
      names(stratifiedSplit(items, FRACTIONS, seed).test);
    expect(split(examples.toReversed(), 1)).toEqual(split(examples, 1));
    expect(split(examples, 2)).not.toEqual(split(examples, 1));
  });

  it("refuses fractions that do not make a whole", () => {
    expect(() => stratifiedSplit(examples, { training: 0.7, test: 0.2 }, 1)).toThrow("must sum to 1");
  });
});

/** Records of a few groups and labels, in any order and of any size. */
const uneven = fc
  .array(fc.record({ group: fc.nat(12), label: fc.option(fc.nat(2), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((records) =>
    records.map(({ group, label }, i) => ({
      name: `${i}`,
      group: `g${group}`,
      ...(label !== undefined && { label }),
    })),
  );

describe("stratifiedGroupFolds", () => {
  const groupsOf = (items: readonly { group: string }[]) => new Set(items.map(({ group }) => group));

  it("puts every example into exactly one fold, and no group into two, whatever their order", () => {
    fc.assert(
      fc.property(uneven, fc.integer({ min: 1, max: 5 }), fc.nat(), (items, count, seed) => {
        fc.pre(groupsOf(items).size >= count);
        const folds = stratifiedGroupFolds(items, count, seed);
        expect(names(folds.flat())).toEqual(names(items));
        const sizes = folds.map((fold) => groupsOf(fold).size);
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(groupsOf(items).size);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(stratifiedGroupFolds(items.toReversed(), count, seed).map(names)).toEqual(folds.map(names));
      }),
    );
  });

  it("gives every fold its share of each label where groups allow it", () => {
    const folds = stratifiedGroupFolds(examples, 5, 1);
    expect(folds.map((fold) => fold.length)).toEqual([120, 120, 120, 120, 120]);
    expect(folds.map((fold) => fold.filter(({ label }) => label === 1).length)).toEqual([12, 12, 12, 12, 12]);
    expect(stratifiedGroupFolds(examples, 5, 2).map(names)).not.toEqual(folds.map(names));
  });

  it("needs as many groups as folds", () => {
    expect(() => stratifiedGroupFolds(examples.slice(0, 4), 3, 1)).toThrow(
      "3 folds need as many groups, and there are 2",
    );
  });
});

describe("any cut", () => {
  it("keeps what is linked by person or sequence on one side, and every example", () => {
    const people = fc.array(
      fc.record({ person: fc.option(fc.nat(6), { nil: undefined }), sequence: fc.nat(9), label: fc.nat(2) }),
      { minLength: 3, maxLength: 40 },
    );
    fc.assert(
      fc.property(people, fc.nat(), (records, seed) => {
        const items = groupPeople(
          records.map(({ person, sequence, label }, i) => ({
            ...{ name: `${i}`, group: `${i}`, label, sequence: `${sequence}` },
            ...(person !== undefined && { person: `${person}` }),
          })),
        );
        const parts = Object.values(stratifiedSplit(items, FRACTIONS, seed));
        expect(names(parts.flat())).toEqual(names(items));
        for (const key of ["person", "sequence"] as const) {
          const perPart = parts.map((part) => new Set(part.flatMap((item) => item[key] ?? [])));
          const all = new Set(items.flatMap((item) => item[key] ?? []));
          expect(perPart.reduce((sum, { size }) => sum + size, 0)).toBe(all.size);
        }
        const turned = Object.values(stratifiedSplit(items.toReversed(), FRACTIONS, seed));
        expect(turned.map(names)).toEqual(parts.map(names));
      }),
    );
  });
});

describe("subjectFolds", () => {
  const people = Array.from({ length: 230 }, (_, i) => ({
    person: `S${String(i % 23).padStart(3, "0")}`,
    i,
  }));

  it("keeps people apart and leaves nobody out", () => {
    const folds = subjectFolds(people);
    expect(folds.flat().length).toBe(people.length);
    const subjects = folds.map((fold) => new Set(fold.map(({ person }) => person)));
    expect(subjects.reduce((sum, { size }) => sum + size, 0)).toBe(23);
  });

  it("deals subjects round in the order of their ids, whatever the order of pictures", () => {
    const [first] = subjectFolds(people.toReversed());
    expect(new Set(first!.map(({ person }) => person))).toEqual(new Set(["S000", "S010", "S020"]));
  });

  it("needs as many people as folds", () => {
    expect(() => subjectFolds(people.slice(0, 5))).toThrow("10 folds need as many people, and there are 5");
  });
});

/** Three pictures of everybody, people mixed. */
const people = (count: number) =>
  Array.from({ length: 3 * count }, (_, i) => ({
    person: `S${String((7 * i) % count).padStart(3, "0")}`,
    i,
  }));

describe.each([
  ["crossValidationFolds", crossValidationFolds],
  ["leaveOneSubjectOut", leaveOneSubjectOut],
] as const)("%s", (_, foldsOf) => {
  const examples = people(61);
  const folds = foldsOf(examples);

  it("tests on every example once", () => {
    const tested = folds.flatMap(({ test }) => test).sort((a, b) => a.i - b.i);
    expect(tested).toEqual(examples);
  });

  it("uses every example in every round, and nobody in two parts", () => {
    for (const { training, validation, test } of folds) {
      const sets = [training, validation, test].map((part) => new Set(part.map(({ person }) => person)));
      expect(training.length + validation.length + test.length).toBe(examples.length);
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const)
        expect([...sets[a]!].filter((person) => sets[b]!.has(person))).toEqual([]);
      for (const set of sets) expect(set.size).toBeGreaterThan(0);
    }
  });

  it("lets everybody help to choose, and does not depend on the order of pictures", () => {
    const validators = new Set(folds.flatMap(({ validation }) => validation.map(({ person }) => person)));
    expect(validators).toEqual(new Set(examples.map(({ person }) => person)));
    const names = (all: typeof folds) =>
      all.map(({ validation }) => [...new Set(validation.map(({ person }) => person))].sort());
    expect(names(foldsOf(examples.toReversed()))).toEqual(names(folds));
  });
});

describe("leaveOneSubjectOut", () => {
  it("has a round for each person, with a tenth of the others for validation", () => {
    const everybody = Array.from({ length: 118 }, (_, i) => ({ person: `S${1000 + i}` }));
    const folds = leaveOneSubjectOut(everybody);
    expect(folds.map(({ name }) => name)).toEqual(everybody.map(({ person }) => person));
    for (const { test, validation } of folds) {
      expect(test.length).toBe(1);
      expect([11, 12]).toContain(validation.length);
    }
  });

  it("needs somebody to learn from, somebody to choose by and somebody to test on", () => {
    expect(leaveOneSubjectOut([{ person: "a" }, { person: "b" }, { person: "c" }])).toHaveLength(3);
    expect(() => leaveOneSubjectOut([{ person: "a" }, { person: "b" }])).toThrow(/at least three people/);
  });
});
