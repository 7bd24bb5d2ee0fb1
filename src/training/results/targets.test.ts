import { describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../../test/fixtures/evaluation/made-up.ts";
import type { ProtocolName } from "../evaluation.ts";
import { type EvaluationRecord, recordOf } from "./result-record.ts";
import { compareWithTargets, targetTable } from "./targets.ts";

function recorded(protocol: ProtocolName, accuracy: number, calibrationError = 0.02): EvaluationRecord {
  const { parts, ...evaluation } = madeUpEvaluation();
  const [first, second] = parts.map((part) => ({
    ...part,
    metrics: {
      ...part.metrics,
      accuracy,
      expectedCalibrationError: { equalMass: calibrationError, equalWidth: 0 },
    },
  }));
  return recordOf({ ...evaluation, protocol, parts: [first!, second!] });
}

const met = (records: readonly EvaluationRecord[]) =>
  Object.fromEntries(compareWithTargets(records).map(({ target, met }) => [target.title, met]));

describe("compareWithTargets", () => {
  it("says whether what is reached is the aim, enough, or short", () => {
    const title = "FER+ majority, 8 classes: accuracy";
    expect(met([recorded("ferplus", 0.9)])[title]).toBe("aim");
    expect(met([recorded("ferplus", 0.88)])[title]).toBe("reach");
    expect(met([recorded("ferplus", 0.86)])[title]).toBe("short");
  });

  it("takes less for better where it is", () => {
    const title = "FER+: calibration error";
    expect(met([recorded("ferplus", 0.9, 0.01)])[title]).toBe("aim");
    expect(met([recorded("ferplus", 0.9, 0.02)])[title]).toBe("reach");
    expect(met([recorded("ferplus", 0.9, 0.03)])[title]).toBe("short");
  });

  it("says nothing of protocols without a record", () => {
    expect(Object.keys(met([recorded("london", 0.9)]))).toEqual([
      "London, end to end: accuracy",
      "London: the group furthest below the mean, in points",
    ]);
    expect(compareWithTargets([])).toEqual([]);
  });
});

describe("targetTable", () => {
  it("stands in words, with the interval where there is one", () => {
    const record = recorded("ferplus", 0.88);
    const { low, high } = record.parts[0]!.intervals!.scores.accuracy;
    const [head, accuracy, ...rest] = targetTable(compareWithTargets([record]));
    expect(accuracy).toEqual([
      "FER+ majority, 8 classes: accuracy",
      "ferplus",
      "87.0",
      "89.0",
      "88.0",
      `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`,
      "reached",
    ]);
    const coverage = rest.find(([title]) => title?.includes("sets that hold"))!;
    expect(coverage.slice(2, 4)).toEqual(["90.0 ± 1.5", "90.0 ± 1.5"]);
    for (const row of rest) expect(row).toHaveLength(head!.length);
  });
});
