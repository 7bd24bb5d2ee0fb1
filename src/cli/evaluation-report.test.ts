import { describe, expect, it } from "vitest";
import type { Evaluation, Scores } from "../training/index.ts";
import { evaluationReport } from "./evaluation-report.ts";

const perfect = { precision: 1, recall: 1, f1: 1 };
const scores: Scores = {
  of: "frames",
  examples: 10,
  accuracy: 0.9,
  macro: { precision: 0.91, recall: 0.92, f1: 0.93 },
  weighted: { precision: 0.94, recall: 0.95, f1: 0.96 },
  perClass: [
    { label: "happiness", support: 4, ...perfect },
    { label: "anger", support: 6, precision: 0.5, recall: 0.123, f1: 0.25 },
  ],
  confusionMatrix: [
    [4, 0],
    [1, 5],
  ],
};
const evaluation: Evaluation = {
  protocol: "ck-frames",
  model: "runs/seed",
  labels: ["happiness", "anger"],
  scores,
  others: [],
  notes: ["A pixel look-up scores 99 % here."],
};

describe("evaluationReport", () => {
  it("prints each expression, the averages, the confusion matrix and the caveat", () => {
    expect(evaluationReport(evaluation)).toBe(
      [
        "ck-frames: runs/seed",
        "",
        "           precision   recall       F1  frames",
        "happiness    100.0 %  100.0 %  100.0 %       4",
        "anger         50.0 %   12.3 %   25.0 %       6",
        "",
        "                  precision  recall      F1  frames",
        "macro average        91.0 %  92.0 %  93.0 %      10",
        "weighted average     94.0 %  95.0 %  96.0 %      10",
        "accuracy                             90.0 %      10",
        "",
        "Confusion matrix (rows: the label, columns: what was read)",
        "           happiness  anger",
        "happiness          4      0",
        "anger              1      5",
        "",
        "A pixel look-up scores 99 % here.",
        "",
      ].join("\n"),
    );
  });

  it("adds other counts, the calibration error and the protocol beside it", () => {
    const report = evaluationReport({
      ...evaluation,
      others: [{ title: "Per sequence", scores: { ...scores, of: "sequences" } }],
      expectedCalibrationError: 0.021,
      beside: { ...evaluation, protocol: "ck-subjects", notes: ["People are kept apart."] },
    });
    expect(report).toContain("Per sequence\n                  precision  recall      F1  sequences");
    expect(report).toContain("Expected calibration error 2.1 %");
    expect(report).toMatch(/ck-subjects: runs\/seed\n.*People are kept apart\.\n$/s);
  });
});
