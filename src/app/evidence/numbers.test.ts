import { describe, expect, it } from "vitest";
import { counted, ofHundred, percent, shareOf, wholeOfHundred } from "./numbers.ts";

describe("numbers", () => {
  it("are rounded to whole hundredths", () => {
    expect(ofHundred(0.8274)).toBe("83");
    expect(percent(0.8274)).toBe("83%");
    expect(counted(12_026)).toBe("12,026");
    expect(counted(1.46, 1)).toBe("1.5");
  });

  it("say all and none of what is all and none alone", () => {
    expect([0, 0.001, 0.999, 1].map(wholeOfHundred)).toEqual([0, 1, 99, 100]);
  });

  it("make no share of nothing", () => {
    expect(shareOf({ times: 0, of: 0 })).toBe(0);
    expect(shareOf({ times: 3, of: 4 })).toBe(0.75);
  });
});
