/**
 * Puts a run's model in the place of the one that ships: scores it under `ferplus` and writes what came out into its
 * manifest. Look at the public test part this once, when the model is chosen.
 *
 *   npx tsx scripts/publish-model.ts runs/ferplus ../shared/data
 */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { evaluate } from "../src/training/index.ts";

const [run, data] = process.argv.slice(2);
if (!run || !data) throw new TypeError("usage: publish-model.ts <run> <data>");

const { manifest } = await loadExpressionModel(run, await createNodeRuntime());
const { parts } = await evaluate({ model: run, data, protocol: "ferplus", baselines: false });
const metrics = parts.map(({ title, metrics }, i) => ({
  protocol: i === 0 ? "ferplus" : `ferplus, ${title}`,
  images: metrics.examples,
  accuracy: rounded(metrics.accuracy),
  macroF1: rounded(metrics.macro.f1),
  expectedCalibrationError: rounded(metrics.expectedCalibrationError.equalMass),
}));
await mkdir(SHIPPED_MODEL, { recursive: true });
await copyFile(join(run, manifest.file), join(SHIPPED_MODEL, manifest.file));
await writeFile(
  join(SHIPPED_MODEL, "manifest.json"),
  `${JSON.stringify({ ...manifest, metrics }, undefined, 2)}\n`,
);
console.log(JSON.stringify(metrics, undefined, 2));

function rounded(fraction: number): number {
  return Math.round(fraction * 1e4) / 1e4;
}
