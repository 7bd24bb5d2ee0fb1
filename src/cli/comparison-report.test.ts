import { describe, expect, it } from "vitest";
import { madeUpPredictions } from "../../test/fixtures/evaluation/made-up.ts";
import { comparePredictions } from "../evaluation/index.ts";
import { createRandom } from "../learning/random.ts";
import { comparisonReport } from "./comparison-report.ts";

const model = (name: string) => ({ folder: `runs/${name}`, name });
const report = (skill: number): string =>
  comparisonReport({
    protocol: "ck-subjects",
    data: { title: "Made-up faces", fingerprint: "" },
    first: model("first"),
    second: model("second"),
    parts: [
      {
        title: "per frame",
        of: "frames",
        comparison: comparePredictions(
          madeUpPredictions({ skill: 1 }),
          madeUpPredictions({ skill, seed: 2 }),
          4,
          createRandom(1),
        ),
      },
    ],
  });

describe("comparisonReport", () => {
  it.each([
    [3, /^The second has the better accuracy, by [\d.]+ points/m],
    [0, /^The first has the better accuracy, by [\d.]+ points/m],
    [1, /^Which has the better accuracy cannot be told from these examples/m],
  ])("says what the interval allows: skill 1 against %i", (skill, verdict) => {
    expect(report(skill)).toMatch(verdict);
  });

  it("gives each score of both, and the difference with its interval", () => {
    expect(report(3)).toMatch(/^accuracy +[\d.]+ % +[\d.]+ % +\+[\d.]+ +\+[\d.]+ to \+[\d.]+$/m);
    expect(report(3)).toMatch(/^log loss +\d\.\d{3} +\d\.\d{3} +-\d\.\d{3} +-\d\.\d{3} to -\d\.\d{3}$/m);
  });
});
