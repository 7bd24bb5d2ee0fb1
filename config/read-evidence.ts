import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "../src/app/evidence/evidence.ts";
import { gatherEvidence, type RecordFiles } from "../src/app/evidence/gather-evidence.ts";

/** What the page "How good is it?" says, by the records and the model that are there. @param root of the repository */
export function readEvidence(root: string): Evidence {
  return gatherEvidence(readRecords(root));
}

/** @param root of the repository */
export function readRecords(root: string): RecordFiles {
  return {
    evaluations: readFolder(join(root, "docs/results/evaluations")),
    measurements: readFolder(join(root, "docs/results/measurements")),
    manifest: readJson(join(root, "models/expression/manifest.json")),
  };
}

/** By the names of its files, without their ending. */
function readFolder(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.map((name) => [name.slice(0, -5), readJson(join(folder, name))]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
