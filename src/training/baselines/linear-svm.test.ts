import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classifyWithSvm, fitLinearSvm, LIBLINEAR } from "./linear-svm.ts";

interface SvmCase {
  readonly name: string;
  readonly cost: number;
  readonly features: number[][];
  readonly labels: number[];
  readonly weights: number[][];
  readonly bias: number[];
  readonly predicted: number[];
}

const { cases, origin } = JSON.parse(
  readFileSync(new URL("../../../test/fixtures/baselines/svm.json", import.meta.url), "utf8"),
) as { cases: SvmCase[]; origin: string };

describe("fitLinearSvm", () => {
  it.each(cases.map((one) => [one.name, one] as const))(`finds the weights of ${origin}: %s`, (_, one) => {
    const rows = one.features.map((row) => Float32Array.from(row));
    const exact = { cost: one.cost, tolerance: 1e-9, mostPasses: 100_000 };
    const svm = fitLinearSvm(rows, one.labels, 3, exact);
    svm.weights.forEach((vector, c) => {
      [...one.weights[c]!, one.bias[c]!].forEach((value, i) => {
        expect(vector[i]).toBeCloseTo(value, 7);
      });
    });
    expect(rows.map((row) => classifyWithSvm(svm, row))).toEqual(one.predicted);
  });

  it("stops early at a lower tolerance, near the same weights", () => {
    const { features, labels, weights } = cases[1]!;
    const svm = fitLinearSvm(
      features.map((row) => Float32Array.from(row)),
      labels,
      3,
      LIBLINEAR,
    );
    weights.forEach((vector, c) => {
      vector.forEach((value, i) => {
        expect(Math.abs(svm.weights[c]![i]! - value)).toBeLessThan(0.05);
      });
    });
  });
});
