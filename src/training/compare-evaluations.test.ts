import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../test/fixtures/evaluation/made-up.ts";
import { compareEvaluations } from "./compare-evaluations.ts";
import { EvaluationError } from "./errors.ts";
import type { Evaluation } from "./evaluation.ts";

const folder = mkdtempSync(join(tmpdir(), "compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function store(name: string, evaluation: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof evaluation === "string" ? evaluation : JSON.stringify(evaluation));
  return path;
}

const evaluation = madeUpEvaluation({ skill: 0.5 });
const [part] = evaluation.parts;
const path = store("first.json", evaluation);

describe("compareEvaluations", () => {
  it("compares every part that both have, in whatever order the examples stand", async () => {
    const turned = { ...part!, predictions: part!.predictions.toReversed() };
    const other = store("turned.json", { ...evaluation, parts: [turned] });
    const { parts } = await compareEvaluations(path, other);
    expect(parts.map(({ title }) => title)).toEqual(["per frame"]);
    const { mcnemar, scores } = parts[0]!.comparison;
    expect(mcnemar).toMatchObject({ onlyFirst: 0, onlySecond: 0, exact: 1 });
    expect(scores.accuracy).toMatchObject({ difference: 0, interval: { low: 0, high: 0 } });
  });

  const withPredictions = (predictions: Evaluation["parts"][number]["predictions"]): Evaluation => ({
    ...evaluation,
    parts: [{ ...part!, predictions }],
  });
  it.each<[string, unknown, string]>([
    [
      "another protocol",
      { ...evaluation, protocol: "ck-loso" },
      "the protocol is ck-subjects in the first, ck-loso in",
    ],
    [
      "other labels",
      { ...evaluation, labels: evaluation.labels.toReversed() },
      "the list of labels is neutral, happiness",
    ],
    [
      "other pictures",
      { ...evaluation, data: { ...evaluation.data, fingerprint: "ef".repeat(32) } },
      "the fingerprint of the examples is cdcdcdcdcdcd in the first, efefefefefef in the second",
    ],
    [
      "fewer examples",
      withPredictions(part!.predictions.slice(1)),
      "120 examples in the first, 119 in the second",
    ],
    [
      "another example",
      withPredictions(part!.predictions.with(0, { ...part!.predictions[0]!, name: "stranger" })),
      `the second lacks ${part!.predictions[0]!.name}`,
    ],
    [
      "an example twice",
      withPredictions(part!.predictions.with(0, part!.predictions[1]!)),
      "names an example twice",
    ],
    [
      "an earlier version",
      { protocol: "ck-subjects", scores: {} },
      "is no evaluation of this version (format: ",
    ],
    ["something else", "not JSON", "is not JSON"],
  ])("refuses %s", async (name, other, message) => {
    const refused = compareEvaluations(path, store(`${name}.json`, other));
    await expect(refused).rejects.toThrow(EvaluationError);
    await expect(refused).rejects.toThrow(message);
  });
});
