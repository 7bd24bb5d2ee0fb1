import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stratifiedSplit, subjectFolds } from "./splits.ts";

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
