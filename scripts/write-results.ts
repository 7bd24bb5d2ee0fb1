/**
 * Writes docs/results.md from what is kept in docs/results. With the file of an evaluation (`evaluate --json`) it first keeps
 * a record of it, as `evaluate --record` does.
 *
 *   npx tsx scripts/write-results.ts
 *   npx tsx scripts/write-results.ts scores.json docs/results/evaluations/seed-1-ck-frames.json
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Evaluation } from "../src/training/index.ts";
import { writeResultsPage } from "../src/training/results/read-results.ts";
import { parseEvaluationRecord, recordOf } from "../src/training/results/result-record.ts";

const docs = fileURLToPath(new URL("../docs", import.meta.url));
const [evaluation, record] = process.argv.slice(2);
if (evaluation !== undefined) {
  if (record === undefined) throw new TypeError("usage: write-results.ts [evaluation.json record.json]");
  const json: unknown = JSON.parse(await readFile(evaluation, "utf8"));
  parseEvaluationRecord(json, evaluation);
  await writeFile(record, `${JSON.stringify(recordOf(json as Evaluation), undefined, 1)}\n`);
}
await writeFile(`${docs}/results.md`, await writeResultsPage(`${docs}/results`));
