import { describe, expect, it } from "vitest";
import { LABELS, madeUpEvaluation } from "../../test/fixtures/evaluation/made-up.ts";
import { evaluationReport } from "./evaluation-report.ts";

const evaluation = madeUpEvaluation();
const { metrics, intervals, groups } = evaluation.parts[0]!;
const report = evaluationReport(evaluation);
const percent = (fraction: number): string => (fraction * 100).toFixed(1);

describe("evaluationReport", () => {
  it("puts the intervals and the floor beside the headline", () => {
    const { low, high } = intervals!.scores.accuracy;
    const floor = evaluation.baselines[0]!.metrics.accuracy;
    expect(report).toMatch(/^ +this model +95 % interval +majority$/m);
    expect(report).toMatch(
      new RegExp(
        `^accuracy +${percent(metrics.accuracy)} % +${percent(low)} to ${percent(high)} % +${percent(floor)} %$`,
        "m",
      ),
    );
    expect(report).toContain("intervals: 1000 resamples of 20 people");
  });

  it("prints each expression, the averages and the confusion matrix", () => {
    LABELS.forEach((label, c) => {
      const { precision, support } = metrics.perClass[c]!;
      expect(report).toMatch(new RegExp(`^${label} +${percent(precision)} % .* ${support}$`, "m"));
      expect(report).toMatch(new RegExp(`^${label} +${metrics.confusionMatrix[c]!.join(" +")}$`, "m"));
    });
    expect(report).toMatch(new RegExp(`^macro average +${percent(metrics.macro.precision)} %`, "m"));
  });

  it("prints other ways to count, groups with their distance, and every caveat", () => {
    expect(report).toContain("the first half, 60 frames\n");
    const [first] = groups!;
    expect(report).toMatch(
      new RegExp(`^age: 60 and over +${percent(first!.accuracy)} % .*${percent(first!.gap)} +42$`, "m"),
    );
    for (const note of evaluation.notes) expect(report).toContain(note);
  });

  it("prints whether sets hold what they promise", () => {
    const { coverage, meanSize, perClass } = evaluation.parts[0]!.sets!;
    expect(report).toContain(`made to hold the right one in 90.0 %: they do in ${percent(coverage)} %`);
    expect(report).toContain(`with ${meanSize.toFixed(2)} expressions on average`);
    const { coverage: own, wronglyNamed, examples } = perClass[3]!;
    expect(report).toMatch(
      new RegExp(`^sadness +${percent(own!)} % .* ${percent(wronglyNamed!)} % +${examples}$`, "m"),
    );
  });

  it("says what is undefined with a dash, and leaves out what the data set does not have", () => {
    const { votes: _, ...withoutVotes } = metrics;
    const part = {
      ...evaluation.parts[0]!,
      metrics: { ...withoutVotes, rocAuc: { macro: null, weighted: null } },
    };
    const other = evaluationReport({ ...evaluation, parts: [part], baselines: [] });
    expect(other).toMatch(/^ROC-AUC, macro +–$/m);
    expect(other).not.toContain("votes");
    const unmet = { ...metrics.perClass[0]!, support: 0, predicted: 3, precision: 0, recall: 0, f1: 0 };
    const perClass = [unmet, ...metrics.perClass.slice(1)];
    const absent = evaluationReport({
      ...evaluation,
      parts: [{ ...part, metrics: { ...metrics, perClass } }],
    });
    expect(absent).toMatch(/^neutral +0\.0 % +– +0\.0 % /m);
  });
});
