import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES } from "../messages/languages.ts";
import { clock, lengthOfTime } from "./clock.ts";

describe("times for people", () => {
  it.each([
    [0, "0:00", "0:00.00"],
    [64_280, "1:04", "1:04.28"],
    [59_999, "0:59", "0:59.99"],
    [3_600_000, "1:00:00", "1:00:00.00"],
    [3_721_500, "1:02:01", "1:02:01.50"],
  ])("%d ms", (atMs, coarse, fine) => {
    expect(clock(atMs, "en")).toBe(coarse);
    expect(clock(atMs, "en", { fine: true })).toBe(fine);
  });

  it("in words", () => {
    expect(lengthOfTime(64_000, "en")).toBe("1 min 4 sec");
    expect(lengthOfTime(64_000, "en", "long")).toBe("1 minute 4 seconds");
    expect(lengthOfTime(3_600_000, "en")).toBe("1 hr");
    for (const language of LANGUAGE_CODES) {
      expect(lengthOfTime(0, language)).toMatch(/0|۰/);
      expect(lengthOfTime(3_723_000, language, "long").split(" ").length).toBeGreaterThan(5);
    }
  });
});
