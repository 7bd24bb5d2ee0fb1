/** The model that ships keeps what its manifest and its card promise. */
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { EXPRESSIONS } from "../src/recognition/expression.ts";
import { evaluate } from "../src/training/index.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

const LARGEST_BYTES = 1_500_000;

describe("the shipped expression model", () => {
  it("is small and tells all eight expressions apart", async () => {
    const { manifest } = await loadExpressionModel(SHIPPED_MODEL, await createNodeRuntime({ threads: 1 }));
    expect(manifest.labels).toEqual(EXPRESSIONS);
    expect((await stat(join(SHIPPED_MODEL, manifest.file))).size).toBeLessThan(LARGEST_BYTES);
  });

  it("loads and runs in wasm, as in the page", async () => {
    const runtime = await createNodeRuntime({ threads: 1, engine: "wasm" });
    const { manifest } = await loadExpressionModel(SHIPPED_MODEL, runtime);
    expect(manifest.conformal.coverage).toBe(0.9);
  });
});

const DATA = ["fer2013-labels.csv", "fer2013-publictest.u8.gz"];
describeWithData("the shipped expression model on FER+", DATA, () => {
  it("scores what its manifest says, above the libraries it has to beat", async () => {
    const data = dirname(dataFile(DATA[0]!)!);
    const { parts } = await evaluate({
      model: SHIPPED_MODEL,
      data,
      protocol: "ferplus",
      baselines: false,
    });
    const { metrics } = parts[0]!;
    expect(metrics.accuracy).toBeGreaterThan(0.66);
    expect(metrics.macro.f1).toBeGreaterThan(0.56);

    const { manifest } = await loadExpressionModel(SHIPPED_MODEL, await createNodeRuntime());
    const claimed = manifest.metrics.find(({ protocol }) => protocol === "ferplus")!;
    expect(claimed.images).toBe(metrics.examples);
    expect(metrics.accuracy).toBeCloseTo(claimed.accuracy, 3);
    expect(metrics.macro.f1).toBeCloseTo(claimed.macroF1, 3);
    expect(metrics.expectedCalibrationError.equalMass).toBeCloseTo(claimed.expectedCalibrationError!, 2);
  });
});
