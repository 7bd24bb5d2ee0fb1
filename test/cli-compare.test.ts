/** `compare` as a program: what it says of two stored evaluations, and which it refuses. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { EvaluationComparison } from "../src/training/index.ts";
import { lexithymia } from "./fixtures/cli/program.ts";
import { madeUpEvaluation } from "./fixtures/evaluation/made-up.ts";

const folder = mkdtempSync(join(tmpdir(), "lexithymia-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function store(name: string, evaluation: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof evaluation === "string" ? evaluation : JSON.stringify(evaluation));
  return path;
}

const weak = madeUpEvaluation({ skill: 0.5 });
const strong = madeUpEvaluation({ skill: 3, seed: 2 });
const first = store("weak.json", weak);
const second = store("strong.json", strong);

describe("compare", () => {
  it("says which is better, by how much, and how sure that is", async () => {
    const json = join(folder, "comparison.json");
    const { code, stdout, stderr } = await lexithymia("compare", first, second, "--json", json);
    expect([code, stderr]).toEqual([0, ""]);
    const { parts }: EvaluationComparison = JSON.parse(await readFile(json, "utf8"));
    expect(parts.map(({ title }) => title)).toEqual(["per frame", "the first half"]);
    const { mcnemar, scores } = parts[0]!.comparison;
    expect(scores.accuracy.first).toBe(weak.parts[0]!.metrics.accuracy);
    expect(scores.accuracy.second).toBe(strong.parts[0]!.metrics.accuracy);
    expect(stdout).toContain(
      `Only the first is right on ${mcnemar.onlyFirst}, only the second on ${mcnemar.onlySecond}.`,
    );
    expect(stdout).toMatch(/The second has the better accuracy, by [\d.]+ points/);
    expect(stdout).toContain("with 20 people, trust the intervals");
  });

  it("refuses what cannot be compared, in one line", async () => {
    const other = store("other.json", { ...strong, protocol: "ck-loso" });
    const { code, stdout, stderr } = await lexithymia("compare", first, other);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      `lexithymia: ${first} and ${other}: cannot be compared: the protocol is ck-subjects in the first, ck-loso in the second\n`,
    );
  });
});
