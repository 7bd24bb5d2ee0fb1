/**
 * How long cues must be smoothed, and how far one must go back before it is gone: synthetic clips of half of the people of CK+
 * under each of several settings, and of the other half under the one in use (`CUE_SMOOTHING`, to be changed by hand). Writes
 * docs/results/measurements/cues-over-time.json.
 *
 * Run: `npx tsx scripts/choose-cue-smoothing.ts [../shared/data] [clips of each half]`
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { CUE_SMOOTHING, type CueSmoothing } from "../src/recognition/cues/cues-over-time.ts";
import { type CueFilm, measureCueCalmness } from "../src/training/cues/cue-calmness.ts";
import { filmCues } from "../src/training/cues/cue-films.ts";
import type { Measurement } from "../src/training/results/result-record.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = process.argv[2] ?? `${root}../shared/data`;
const clips = Number(process.argv[3] ?? 16);

const SETTINGS: readonly CueSmoothing[] = [1, 100, 200, 300, 500].flatMap((timeConstantMs) =>
  [1, 0.7, 0.5].map((leave) => ({ timeConstantMs, leave })),
);

const runtime = await createNodeRuntime({ threads: 1 });
const { manifest } = await loadExpressionModel(SHIPPED_MODEL, runtime);
const films = await filmCues({ data, runtime, manifest, clips });
const measurement: Measurement = {
  title: "Cues over time",
  measuredAt: new Date().toISOString().slice(0, 10),
  how: `\`npx tsx scripts/choose-cue-smoothing.ts ../shared/data ${clips}\`: synthetic clips of CK+ at ten frames a second, held against their own rest`,
  columns: [
    "time constant, leaves below",
    "clips",
    "changes a minute, still",
    "hasty stretches",
    "shown within 0.7 s",
    "missed",
    "median delay, ms",
  ],
  rows: [
    ...SETTINGS.map((settings) => row("", films.choose, settings)),
    row("**in use, other people**: ", films.report, CUE_SMOOTHING),
  ],
  notes: [],
};
const path = `${root}docs/results/measurements/cues-over-time.json`;
writeFileSync(path, `${JSON.stringify(measurement, undefined, 2)}\n`);
for (const cells of measurement.rows) console.log(cells.join("  "));

function row(
  name: string,
  ofHalf: readonly CueFilm[],
  { timeConstantMs, leave }: CueSmoothing,
): (string | number)[] {
  const calmness = measureCueCalmness(ofHalf, { timeConstantMs, leave });
  const { changesPerMinute, hasty, stillStretches, prompt, missed, realChanges, medianDelayMs } = calmness;
  return [
    `${name}${timeConstantMs} ms, ${leave}`,
    ofHalf.length,
    changesPerMinute.toFixed(1),
    `${hasty} of ${stillStretches}`,
    `${(100 * prompt).toFixed(0)} %`,
    `${missed} of ${realChanges}`,
    Math.round(medianDelayMs),
  ];
}
