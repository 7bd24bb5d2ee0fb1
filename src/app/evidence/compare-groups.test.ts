import { describe, expect, it } from "vitest";
import { groupDifference } from "./compare-groups.ts";
import type { GroupScore } from "./evidence.ts";

const score = (group: string, times: number, people = 50, within = 0.05): GroupScore => ({
  group,
  people,
  right: { times, of: 100 },
  interval: { low: times / 100 - within, high: times / 100 + within },
});

describe("groupDifference", () => {
  it("is between the one it was right for least often and the one most often", () => {
    const { worst, best } = groupDifference([score("b", 80), score("a", 73), score("c", 91)])!;
    expect([worst.group, best.group]).toEqual(["a", "c"]);
  });

  it("is apart where the intervals do not meet", () => {
    expect(groupDifference([score("a", 70), score("b", 90)])!.apart).toBe(true);
    expect(groupDifference([score("a", 84), score("b", 90)])!.apart).toBe(false);
  });

  it("leaves out groups of a few people, and those who gave no answer", () => {
    const groups = [score("a", 80), score("b", 82), score("rare", 10, 4), score("not said", 100)];
    const { worst, best } = groupDifference(groups)!;
    expect([worst.group, best.group]).toEqual(["a", "b"]);
  });

  it("is none where nothing can be compared", () => {
    expect(groupDifference([])).toBeUndefined();
    expect(groupDifference([score("a", 80)])).toBeUndefined();
    expect(groupDifference([score("a", 80), score("b", 80)])).toBeUndefined();
  });
});
