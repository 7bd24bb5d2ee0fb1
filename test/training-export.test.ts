/** Exported models say what was trained: in every precision, alone and together. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadExpressionModel } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { ExportError, type ExportResult, exportModel, type Precision, train } from "../src/training/index.ts";
import { readSafetensors, writeSafetensors } from "../src/training/safetensors.ts";
import { tinyRecipe, writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

let folder: string;
let data: string;
const at = (...names: string[]) => join(folder, ...names);

async function trainRun(name: string, changes: object): Promise<void> {
  writeFileSync(at("recipe.json"), JSON.stringify({ ...tinyRecipe, weights: "float32", ...changes }));
  await train({ recipe: at("recipe.json"), data, out: at(name), threads: 1, workers: 0, device: "cpu" });
}
const exported = (name: string, models: readonly string[], precision: Precision): Promise<ExportResult> =>
  exportModel({
    models: models.map((run) => at(run)),
    data,
    out: at(name),
    precision,
    threads: 1,
    device: "cpu",
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-export-"));
  data = await writeDrawnCkPlus(folder);
  await trainRun("a", {});
  const [first, ...rest] = tinyRecipe.network.layers;
  const normed = [{ ...first, bias: false }, { kind: "batchNorm", name: "norm" }, ...rest];
  await trainRun("b", { seed: 6, network: { ...tinyRecipe.network, layers: normed } });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("export", { timeout: 120_000 }, () => {
  it.each<[Precision, number, number]>([
    ["fp32", 0, 1],
    ["fp16", 1e-7, 0.55],
    ["int8", 1e-5, 0.35],
  ])("writes %s as close as it promises, and as small", async (precision, least, size) => {
    const { difference, bytes, manifest } = await exported(precision, ["b"], precision);
    expect(difference.pictures).toBe(35);
    expect(difference.mean).toBeGreaterThanOrEqual(least);
    expect(difference.mean).toBeLessThanOrEqual({ fp32: 1e-6, fp16: 2e-3, int8: 2e-2 }[precision]);
    expect(bytes / readFileSync(at("b", "model.onnx")).length).toBeLessThanOrEqual(size);
    expect(readdirSync(at(precision)).sort()).toEqual([
      "export.json",
      "manifest.json",
      "model.onnx",
      "recipe.json",
      "weights.safetensors",
    ]);
    // Whoever uses models can use this one.
    const runtime = await createNodeRuntime({ threads: 1 });
    expect((await loadExpressionModel(at(precision), runtime)).manifest).toEqual(manifest);
  });

  it("makes one model of several runs: the mean of their probabilities", async () => {
    const { difference, manifest } = await exported("both", ["a", "b"], "fp32");
    expect(difference.mean).toBeLessThan(1e-6);
    expect(manifest.name).toBe("ensemble-of-2");
    expect(readdirSync(at("both"))).toEqual(
      expect.arrayContaining(["weights-1.safetensors", "weights-2.safetensors", "recipe-1.json"]),
    );
  });

  it("refuses a model that says something else than what was trained, and leaves nothing", async () => {
    await trainRun("changed", { epochs: 1 });
    const path = at("changed", "weights.safetensors");
    const { tensors, metadata } = readSafetensors(readFileSync(path));
    tensors["end.bias"]!.data[0]! += 1;
    writeFileSync(path, writeSafetensors({ tensors, metadata }));
    const refused = exported("wrong", ["changed"], "fp16");
    await expect(refused).rejects.toThrow(ExportError);
    await expect(refused).rejects.toThrow(
      /^the fp16 model is not written: on 35 validation pictures its probabilities differ by .* choose another --precision$/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("wrong"))).toEqual([]);
  });

  it("refuses in one line: other pictures, a taken place, runs that do not go together", async () => {
    const other = await writeDrawnCkPlus(at("other"), 6);
    await expect(
      exportModel({ models: [at("a")], data: other, out: at("never"), precision: "fp32" }),
    ).rejects.toThrow(/a: was trained on other pictures; give the data folder it was trained on/);
    await expect(exported("a", ["b"], "fp32")).rejects.toThrow(/is not empty; choose another folder/);
    await trainRun("split", { epochs: 1, split: { seed: 4, validation: 0.2, test: 0.2 } });
    await expect(exported("never", ["a", "split"], "fp32")).rejects.toThrow(
      /split: was trained on other pictures, or split otherwise than .*a; they cannot be one model/,
    );
  });
});

describe("distillation", { timeout: 120_000 }, () => {
  it("learns from a model that is named, and remembers which", async () => {
    const loss = { kind: "distillation", temperature: 2, share: 0.9 };
    await trainRun("pupil", { epochs: 2, loss, teacher: at("a") });
    const firstLoss = (run: string): number =>
      JSON.parse(readFileSync(at(run, "history.jsonl"), "utf8").split("\n")[0]!).loss;
    expect(firstLoss("pupil")).not.toBe(firstLoss("a"));
    const { teacher } = JSON.parse(readFileSync(at("pupil", "run.json"), "utf8"));
    expect(teacher).toBe(JSON.parse(readFileSync(at("a", "manifest.json"), "utf8")).sha256);
    await expect(trainRun("never", { loss })).rejects.toThrow(
      /must name a "teacher" when its loss is distillation, and only then/,
    );
    const normalisation = { mean: 0, std: 1 };
    await expect(trainRun("never", { loss, teacher: at("a"), normalisation })).rejects.toThrow(
      /tiny: teacher: .* takes pictures of another size or normalisation than the recipe's/,
    );
  });
});
