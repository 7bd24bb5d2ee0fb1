import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { LABELS, madeUpEvaluation } from "../../test/fixtures/evaluation/made-up.ts";
import { evaluationCsv } from "./evaluation-csv.ts";

const evaluation = madeUpEvaluation();
const [part] = evaluation.parts;
const rows: Record<string, string>[] = parse(evaluationCsv(evaluation), { columns: true });

describe("evaluationCsv", () => {
  it("has one row for each example, with all that is known of it", () => {
    expect(rows).toHaveLength(part!.predictions.length);
    const [first] = part!.predictions;
    expect(rows[0]).toMatchObject({
      name: first!.name,
      label: LABELS[first!.label],
      person: "P0",
      sequence: "P0_0",
      has_training_twin: "",
      group_age: "60 and over",
      votes_neutral: "7",
      protocol: "ck-subjects",
      model: "made-up",
    });
    expect(LABELS.map((label) => Number(rows[0]![`p_${label}`]))).toEqual(first!.probabilities);
  });

  it("agrees with the metrics", () => {
    const share = (column: string, value: string): number =>
      rows.filter((row) => row[column] === value).length / rows.length;
    expect(share("correct", "1")).toBeCloseTo(part!.metrics.accuracy, 12);
    expect(share("label_rank", "1") + share("label_rank", "2")).toBeCloseTo(part!.metrics.top2Accuracy, 12);
  });
});
