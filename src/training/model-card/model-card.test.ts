import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../../test/fixtures/evaluation/made-up.ts";
import { type ModelManifest, parseManifest } from "../../recognition/manifest.ts";
import { type EvaluationRecord, recordOf } from "../results/result-record.ts";
import { cardMetrics } from "./card-metrics.ts";
import { cardPage } from "./card-page.ts";
import { readCard } from "./read-card.ts";

const SHA = "ab".repeat(32);
const record: EvaluationRecord = recordOf({
  ...madeUpEvaluation(),
  model: { folder: "models/made-up", name: "made-up", sha256: SHA },
});
const percent = (fraction: number) => (100 * fraction).toFixed(1);

const manifest: ModelManifest = parseManifest({
  format: 1,
  name: "made-up",
  description: "Nothing but a manifest",
  file: "model.onnx",
  sha256: SHA,
  labels: ["neutral", "happiness"],
  input: { name: "image", width: 48, height: 48, mean: 0.5, std: 0.5 },
  output: { name: "logits" },
  template: {
    rightEye: { x: 0.3, y: 0.4 },
    leftEye: { x: 0.7, y: 0.4 },
    mouth: { x: 0.5, y: 0.8 },
  },
  temperature: 1.2,
  conformal: { coverage: 0.9, thresholds: { neutral: 0.2, happiness: 0.3 }, fittedOn: "nothing" },
  smoothing: { timeConstantMs: 300, dwellMs: 400 },
  training: { recipe: "live", data: "drawn faces", split: "none", seed: 1, epochs: 2, images: 1234 },
  metrics: cardMetrics([record], SHA),
  licence: "MIT",
  card: {
    uses: ["Reading drawn faces."],
    notFor: ["Judging anyone."],
    data: ["Drawn by ourselves."],
    knownFailures: ["Takes every circle for a face."],
    humanAgreement: { share: 0.7, of: "drawn faces" },
    reproduce: ["lexithymia train --recipe live"],
  },
});

describe("cardMetrics", () => {
  it("says of every part what its record says, with intervals and groups", () => {
    expect(manifest.metrics.map(({ part }) => part)).toEqual([
      undefined,
      ...record.parts.slice(1).map(({ title }) => title),
    ]);
    record.parts.forEach(({ metrics, intervals, groups }, i) => {
      const said = manifest.metrics[i]!;
      expect(said.protocol).toBe(record.protocol);
      expect(said.images).toBe(metrics.examples);
      expect(said.accuracy).toBeCloseTo(metrics.accuracy, 4);
      expect(said.macroF1).toBeCloseTo(metrics.macro.f1, 4);
      expect(said.intervals?.accuracy.low).toBe(
        intervals && Math.round(intervals.scores.accuracy.low * 1e4) / 1e4,
      );
      expect(said.groups?.map(({ group }) => group)).toEqual(groups?.map(({ group }) => group));
    });
  });

  it("takes no record of another model file", () => {
    expect(() => cardMetrics([record], "cd".repeat(32))).toThrow(/was recorded for another model file/);
  });
});

describe("cardPage", () => {
  it("has every number of the manifest, and all that must be known beside them", () => {
    const page = cardPage(manifest);
    for (const { accuracy, macroF1 } of manifest.metrics) {
      expect(page).toContain(percent(accuracy));
      expect(page).toContain(percent(macroF1));
    }
    for (const text of [
      "Reading drawn faces.",
      "Judging anyone.",
      "Drawn by ourselves.",
      "Takes every circle for a face.",
      "70.0 % of drawn faces",
      "lexithymia train --recipe live",
      "1,234 pictures",
    ])
      expect(page).toContain(text);
  });

  it("says so where nothing was measured, and does without what a model of one's own has not", () => {
    const { card: _, ...bare } = { ...manifest, metrics: [] };
    const page = cardPage(bare);
    expect(page).toContain("Nothing was measured under a protocol");
    expect(page).not.toContain("How it fails");
  });
});

describe.each(["expression", "seed"])("models/%s", (name) => {
  const read = async (path: string) =>
    JSON.parse(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8"));

  it("says in its manifest and on its card what the records say", async () => {
    const shipped = parseManifest(await read(`models/${name}/manifest.json`));
    const protocols = [...new Set(shipped.metrics.map(({ protocol }) => protocol))];
    expect(protocols.length).toBeGreaterThan(0);
    const prefix = name === "seed" ? "seed-1" : "live";
    const records = await Promise.all(
      protocols.map((protocol) => read(`docs/results/evaluations/${prefix}-${protocol}.json`)),
    );
    expect(shipped.metrics).toEqual(cardMetrics(records, shipped.sha256));
    const page = await readFile(new URL(`../../../models/${name}/README.md`, import.meta.url), "utf8");
    expect(page).toBe(cardPage(shipped));
  });
});

describe("readCard", () => {
  it("gives the card of the model that ships", async () => {
    expect(await readCard()).toMatch(/^# .*\n\n.*expressions a face \*shows\*/);
  });
});
