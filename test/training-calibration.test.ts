/** Calibration on pictures that chose nothing else, and the same again for a model that is there already. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseManifest } from "../src/recognition/manifest.ts";
import { RunError, recalibrate, train } from "../src/training/index.ts";
import { tinyRecipe, writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

let folder: string;
let data: string;
const at = (...names: string[]) => join(folder, ...names);
const readManifest = () => JSON.parse(readFileSync(at("run", "manifest.json"), "utf8"));
const writeManifest = (manifest: object) =>
  writeFileSync(at("run", "manifest.json"), JSON.stringify(manifest));
const again = (options: { recipe?: string } = {}) =>
  recalibrate({ model: at("run"), data, threads: 1, device: "cpu", ...options });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-calibration-"));
  data = await writeDrawnCkPlus(folder);
  const split = { ...tinyRecipe.split, calibration: 0.5 };
  writeFileSync(at("recipe.json"), JSON.stringify({ ...tinyRecipe, split }));
  writeFileSync(at("other.json"), JSON.stringify({ ...tinyRecipe, split: { ...split, seed: 4 } }));
  await train({ recipe: at("recipe.json"), data, out: at("run"), threads: 1, workers: 0, device: "cpu" });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("calibration", { timeout: 120_000 }, () => {
  it("is fitted on the share of validation that chose neither epoch nor prior adjustment", () => {
    const { conformal } = parseManifest(readManifest());
    expect(conformal.fittedOn).toMatch(/^1\d of the 35 pictures of validation, which chose nothing else$/);
    expect(Object.keys(conformal.thresholds)).toHaveLength(7);
  });

  it("gives the same manifest again, whatever stood in it before", async () => {
    const trained = readManifest();
    const measured = { protocol: "ck-frames", images: 35, accuracy: 0.8, macroF1: 0.7 };
    writeManifest({
      ...trained,
      temperature: 3,
      conformal: { coverage: 0.9, threshold: 0.2 },
      metrics: [{ ...measured, expectedCalibrationError: 0.1 }],
    });
    const { before, after } = await again();
    expect(before.temperature).toBe(3);
    expect(after).toEqual({ ...trained, metrics: [measured] });
    expect(readManifest()).toEqual(after);
  });

  it("refuses a cut that the model may have learnt from", async () => {
    const unchanged = readManifest();
    await expect(again({ recipe: at("other.json") })).rejects.toThrow(RunError);
    await expect(again({ recipe: "live" })).rejects.toThrow(/was trained on CK\+48/);
    writeManifest({ ...unchanged, training: { ...unchanged.training, images: 97 } });
    await expect(again()).rejects.toThrow(/was trained on 97 pictures, and the recipe tiny leaves 98/);
    writeManifest(unchanged);
  });
});
