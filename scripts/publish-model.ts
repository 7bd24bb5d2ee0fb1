/**
 * Puts a run's model in the place of the one that ships: copies it, scores it under every protocol that needs no training,
 * keeps the records in docs/results/evaluations/, and writes its manifest and card from them. The test sets are looked at
 * this once, when the model is chosen.
 *
 *   npx tsx scripts/publish-model.ts runs/live ../shared/data
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { parseManifest } from "../src/recognition/manifest.ts";
import { evaluate } from "../src/training/index.ts";
import { cardMetrics } from "../src/training/model-card/card-metrics.ts";
import { cardPage } from "../src/training/model-card/card-page.ts";
import { type EvaluationRecord, recordOf } from "../src/training/results/result-record.ts";
import { WEIGHTS_FILE } from "../src/training/write-model.ts";

const PROTOCOLS = ["ferplus", "fer2013", "cross", "london"] as const;

const [run, data] = process.argv.slice(2);
if (!run || !data) throw new TypeError("usage: publish-model.ts <run> <data>");

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const card = JSON.parse(await readFile(here("cards/live.json"), "utf8"));
const { manifest } = await loadExpressionModel(run, await createNodeRuntime());
const shipped = {
  ...manifest,
  name: "live",
  card: {
    ...card,
    reproduce: [
      `lexithymia train --recipe ${manifest.training.recipe} --seed ${manifest.training.seed} --data ../shared/data --out ${run}`,
      `npx tsx scripts/publish-model.ts ${run} ../shared/data`,
    ],
  },
};
await mkdir(SHIPPED_MODEL, { recursive: true });
for (const file of [manifest.file, WEIGHTS_FILE]) await copyFile(join(run, file), join(SHIPPED_MODEL, file));
await write({ ...shipped, metrics: [] });

const records: EvaluationRecord[] = [];
for (const protocol of PROTOCOLS) {
  console.log(protocol);
  const record = recordOf(await evaluate({ model: "models/expression", data, protocol }));
  await writeFile(
    here(`../docs/results/evaluations/shipped-${protocol}.json`),
    `${JSON.stringify(record, undefined, 2)}\n`,
  );
  records.push(record);
}
await write({ ...shipped, metrics: cardMetrics(records, manifest.sha256) });

async function write(next: object): Promise<void> {
  const parsed = parseManifest(next);
  await writeFile(join(SHIPPED_MODEL, "manifest.json"), `${JSON.stringify(parsed, undefined, 2)}\n`);
  await writeFile(join(SHIPPED_MODEL, "README.md"), cardPage(parsed));
}
