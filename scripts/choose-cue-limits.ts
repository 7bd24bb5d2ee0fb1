/**
 * Chooses how far each cue must go, on half of the people of CK+ (the derivative with neutral faces), and checks it on the other
 * half, as `lexithymia cues` does. Writes src/recognition/cues/cue-limits.ts, and what was measured into
 * docs/results/measurements/cues*.json, which scripts/write-results.ts reads. The London set must be in the folder, too.
 *
 * Run: `npx tsx scripts/choose-cue-limits.ts [../shared/data]`
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CueLimits } from "../src/recognition/cues/cue-table.ts";
import {
  CUE_COLUMNS,
  cueNotes,
  cueRows,
  cueRowsByExpression,
  travelRows,
} from "../src/training/cues/cue-rows.ts";
import { evaluateCues } from "../src/training/cues/evaluate-cues.ts";
import type { Measurement } from "../src/training/results/result-record.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const evaluation = await evaluateCues({ data: process.argv[2] ?? `${root}../shared/data`, threads: 1 });
const measuredAt = new Date().toISOString().slice(0, 10);
const how = `\`lexithymia cues --data ../shared/data\`, on CK+ with neutral (data ${evaluation.fingerprint.slice(0, 12)})`;

writeFileSync(`${root}src/recognition/cues/cue-limits.ts`, limitsSource(evaluation.limits));
record("cues", {
  title: "Cues against CK+",
  measuredAt,
  how,
  columns: [...CUE_COLUMNS],
  rows: cueRows(evaluation),
  notes: cueNotes(evaluation),
});
recordTable(
  "cues-by-expression",
  cueRowsByExpression(evaluation),
  "The same, by the expression that was posed",
);
recordTable(
  "cues-london",
  travelRows(evaluation),
  "The same limits in the photographs of the London set, of which nothing was chosen",
);

function recordTable(name: string, [columns = [], ...rows]: string[][], how: string): void {
  record(name, { title: how, measuredAt, how, columns, rows, notes: [] });
}

function record(name: string, measurement: Measurement): void {
  const path = `${root}docs/results/measurements/${name}.json`;
  writeFileSync(path, `${JSON.stringify(measurement, undefined, 2)}\n`);
}

function limitsSource(limits: Readonly<Record<string, CueLimits>>): string {
  const lines = Object.entries(limits).map(([cue, { rest, againstPopulation, againstOwn, full }]) => {
    const key = /^\w+$/.test(cue) ? cue : JSON.stringify(cue);
    return `  ${key}: { rest: ${rest}, againstPopulation: ${againstPopulation}, againstOwn: ${againstOwn}, full: ${full} },`;
  });
  return [
    "/** How far each cue must go. Written by scripts/choose-cue-limits.ts, from half of the people of CK+: docs/cues.md. */",
    'import type { CueLimits, CueName } from "./cue-table.ts";',
    "",
    "export const CUE_LIMITS: Readonly<Record<CueName, CueLimits>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
