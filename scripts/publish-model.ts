/**
 * Puts a run's model into `models/`: copies it, scores it under the protocols that need no training, keeps the records in
 * docs/results/evaluations/, and writes its manifest and card from them. The test sets are looked at this once, when the
 * model is chosen.
 *
 *   npx tsx scripts/publish-model.ts live runs/live ../shared/data
 *   npx tsx scripts/publish-model.ts seed runs/seed-1 ../shared/data
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadExpressionModel } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { parseManifest } from "../src/recognition/manifest.ts";
import { evaluate, type ProtocolName } from "../src/training/index.ts";
import { cardMetrics } from "../src/training/model-card/card-metrics.ts";
import { cardPage } from "../src/training/model-card/card-page.ts";
import {
  type EvaluationRecord,
  parseEvaluationRecord,
  recordOf,
} from "../src/training/results/result-record.ts";

interface Publication {
  readonly folder: string;
  /** What is copied beside the model: first weights for `ck-finetune`, or what the protocols on CK+ need of a run. */
  readonly files: readonly string[];
  /** What it is scored under now. */
  readonly protocols: readonly ProtocolName[];
  /** What it was scored under before, by `evaluate --record`: for evaluations that train anew for every fold. */
  readonly recorded: readonly string[];
  /** Commands that choose the rest of its manifest; to be run next, and `my-neutral` recorded again. */
  readonly afterwards: readonly string[];
}

const PUBLICATIONS: Readonly<Record<string, Publication>> = {
  live: {
    folder: "models/expression",
    files: ["weights.safetensors", "recipe.json"],
    protocols: ["ferplus", "fer2013", "cross", "london", "my-neutral", "robustness"],
    recorded: [],
    afterwards: ["npx tsx scripts/choose-over-time.ts models/expression ../shared/data"],
  },
  seed: {
    folder: "models/seed",
    files: ["recipe.json", "run.json"],
    protocols: [],
    recorded: ["seed-1-ck-frames.json", "seed-1-ck-subjects.json", "seed-1-ck-loso.json"],
    afterwards: [],
  },
};

const [name, run, data] = process.argv.slice(2);
const publication = PUBLICATIONS[name ?? ""];
if (!name || !publication || !run || !data)
  throw new TypeError(`usage: publish-model.ts ${Object.keys(PUBLICATIONS).join("|")} <run> <data>`);

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, publication.folder);
const evaluations = join(root, "docs/results/evaluations");
const { manifest } = await loadExpressionModel(run, await createNodeRuntime());
const published = {
  ...manifest,
  name,
  card: {
    ...(await readJson(join(root, "scripts/cards", `${name}.json`))),
    reproduce: [
      `lexithymia train --recipe ${publication.folder}/recipe.json --data ../shared/data --out ${run}`,
      `npx tsx scripts/publish-model.ts ${name} ${run} ../shared/data`,
      ...publication.afterwards,
    ],
  },
};
await mkdir(folder, { recursive: true });
for (const file of [manifest.file, ...publication.files]) await copyFile(join(run, file), join(folder, file));
await write({ ...published, metrics: [] });

const records: EvaluationRecord[] = [];
for (const protocol of publication.protocols) {
  console.log(protocol);
  const record = recordOf(await evaluate({ model: publication.folder, data, protocol }));
  await writeFile(join(evaluations, `${name}-${protocol}.json`), `${JSON.stringify(record, undefined, 2)}\n`);
  records.push(record);
}
for (const file of publication.recorded)
  records.push(parseEvaluationRecord(await readJson(join(evaluations, file)), file));
// Of many small, spoilt sets, which would hide the others on a card: docs/results.md has them.
const onCard = records.filter(({ protocol }) => protocol !== "robustness");
await write({ ...published, metrics: cardMetrics(onCard, manifest.sha256) });

async function write(next: object): Promise<void> {
  const parsed = parseManifest(next);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(parsed, undefined, 2)}\n`);
  await writeFile(join(folder, "README.md"), cardPage(parsed));
}

async function readJson(path: string): Promise<object> {
  return JSON.parse(await readFile(path, "utf8"));
}
