import { describe, expect, it } from "vitest";
import { createRandom } from "../learning/random.ts";
import { groupGaps } from "./group-gaps.ts";

const example = (right: boolean, person: string, groups: Record<string, string>) => ({
  label: 0,
  probabilities: right ? [0.9, 0.1] : [0.2, 0.8],
  person,
  groups,
});

describe("groupGaps", () => {
  const gaps = groupGaps(
    [
      example(true, "A", { age: "young", sex: "f" }),
      example(true, "A", { age: "young", sex: "f" }),
      example(true, "B", { age: "old", sex: "f" }),
      example(false, "C", { age: "old" }),
    ],
    createRandom(1),
  );

  it("gives each group's score, its distance to the mean of the groups, and its counts", () => {
    expect(gaps.map(({ interval: _, ...gap }) => gap)).toEqual([
      { attribute: "age", group: "old", examples: 2, people: 2, accuracy: 0.5, gap: -0.25 },
      { attribute: "age", group: "young", examples: 2, people: 1, accuracy: 1, gap: 0.25 },
      { attribute: "sex", group: "f", examples: 3, people: 2, accuracy: 1, gap: 0 },
    ]);
  });

  it("says how little two people tell", () => {
    expect(gaps[0]!.interval).toEqual({ low: 0, high: 1 });
  });

  it("gives nothing where no groups are known", () => {
    expect(groupGaps([{ label: 0, probabilities: [1, 0] }], createRandom(1))).toEqual([]);
  });
});
