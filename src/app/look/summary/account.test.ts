import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Summary } from "../../store/kinds/summary.ts";
import { accountOf, keepable, roughly, shareOf } from "./account.ts";

const summary: Summary = {
  startedAtMs: 0,
  durationMs: 100_000,
  readMs: 65_300,
  source: "camera",
  subject: "myself",
  shownMs: { neutral: 45_000, happiness: 20_000, fear: 300 },
  unreadMs: { turned: 10_000, dark: 1000 },
  movedMs: { "jaw-drop": 3000, "lip-corner-up": 21_000 },
  stillMs: 42_000,
};

describe("an account of a session", () => {
  it("names what was there longest first, and leaves out what was hardly there", () => {
    expect(accountOf(summary)).toEqual({
      lasted: { count: 2, unit: "minute" },
      shown: [
        { name: "neutral", share: "half" },
        { name: "happiness", share: "some" },
      ],
      moved: [
        { name: "lip-corner-up", share: "some" },
        { name: "jaw-drop", share: "now-and-then" },
      ],
      still: "half",
      unread: [{ name: "turned", share: "now-and-then" }],
      nobody: "some",
    });
  });

  it("says of a session in which no face was there just that", () => {
    const account = accountOf({ ...summary, readMs: 0, shownMs: {}, unreadMs: {}, movedMs: {}, stillMs: 0 });
    expect(account).toMatchObject({ shown: [], moved: [], unread: [], nobody: "nearly-all" });
    expect(account.still).toBeUndefined();
  });
});

test("of another person no expression is kept, and the account of what moved stays as it was", () => {
  const another: Summary = {
    ...summary,
    subject: "another-person",
    unreadMs: { turned: 10_000, unsure: 9000 },
  };
  const kept = keepable(another);
  expect(kept.shownMs).toEqual({});
  expect(kept.unreadMs).toEqual({ turned: 10_000 });
  const [before, after] = [accountOf(another), accountOf(kept)];
  for (const part of ["lasted", "moved", "still", "nobody"] as const)
    expect(after[part]).toEqual(before[part]);
  expect(keepable(summary)).toBe(summary);
});

test("a longer part never has a smaller share", () => {
  const order = [undefined, "now-and-then", "some", "half", "most", "nearly-all"];
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.integer({ min: 10_000, max: 10_000_000 }), (a, b, wholeMs) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((part) => shareOf(part * wholeMs, wholeMs));
      expect(order.indexOf(more)).toBeGreaterThanOrEqual(order.indexOf(less));
    }),
  );
});

test.each([
  [10_000, 10, "second"],
  [22_000, 20, "second"],
  [57_000, 55, "second"],
  [58_000, 1, "minute"],
  [125_000, 2, "minute"],
  [17 * 60_000, 15, "minute"],
  [100 * 60_000, 2, "hour"],
] as const)("%i ms are roughly %i %ss", (ms, count, unit) => {
  expect(roughly(ms)).toEqual({ count, unit });
});

test("what is said of a length of time is off by no more than a third", () => {
  const inMs = { second: 1000, minute: 60_000, hour: 3_600_000 };
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 40_000_000 }), (ms) => {
      const { count, unit } = roughly(ms);
      expect(Math.abs(count * inMs[unit] - ms)).toBeLessThanOrEqual(ms / 3);
    }),
  );
});
