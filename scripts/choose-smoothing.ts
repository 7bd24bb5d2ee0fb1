/**
 * Chooses how a model's readings are smoothed, on synthetic clips made of CK+ (half of the people choose, the other half
 * report), then reports on the films of e2e-open.tar. Writes docs/results/measurements/smoothing.json and films.json, and the
 * choice into the model's manifest. Needs `ckplus-neutral8.tar.gz` in the data folder. Ten minutes on two cores.
 *
 *   npx tsx scripts/choose-smoothing.ts [model] [data]
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadFaceModels } from "../src/platform/node/face-models.ts";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { createPipeline } from "../src/recognition/pipeline.ts";
import { type Calmness, measureCalmness } from "../src/training/over-time/calmness.ts";
import {
  chooseSmoothing,
  NO_SMOOTHING,
  type Smoothing,
  TRIED,
  trySmoothings,
} from "../src/training/over-time/choose-smoothing.ts";
import { fewOfEach, pairsOf, readCkFaces } from "../src/training/over-time/ck-pairs.ts";
import { filmCalmness } from "../src/training/over-time/film-calmness.ts";
import { readOpenClips } from "../src/training/over-time/open-clips.ts";
import { FRAME_RATES, readClips } from "../src/training/over-time/read-clips.ts";
import { writeChoice } from "../src/training/over-time/write-choice.ts";
import type { Measurement } from "../src/training/results/result-record.ts";

const [model = SHIPPED_MODEL, data = "../shared/data"] = process.argv.slice(2);
const MOST_PAIRS_OF_A_PERSON = 2;

const runtime = await createNodeRuntime({ threads: 1 });
const files = await loadExpressionModel(model, runtime);
const progress = (what: string) => (done: number, all: number) => {
  if (done % 50 === 0 || done === all) console.error(`${what}: ${done} of ${all}`);
};
const faces = await readCkFaces(data, runtime, files.manifest, progress("aligned"));
const pairs = fewOfEach(pairsOf(faces), MOST_PAIRS_OF_A_PERSON);
const clips = await readClips(runtime, files, pairs, progress("clips"));
const [choosing, reporting] = (["choose", "report"] as const).map((half) =>
  clips.filter((clip) => clip.half === half),
) as [typeof clips, typeof clips];

const trials = trySmoothings(choosing, files.manifest, progress("tried"));
const { smoothing } = chooseSmoothing(trials);
await writeChoice(model, { smoothing });
await keep("smoothing", smoothingTable());
await keep("films", await filmTable());

function smoothingTable(): Measurement {
  const of = (half: typeof clips, tried: Smoothing): Calmness =>
    measureCalmness(half, { ...files.manifest, smoothing: tried });
  const row = (
    title: string,
    { changesPerMinute, hasty, stillStretches, ...rest }: Calmness,
  ): (string | number)[] => [
    title,
    changesPerMinute.toFixed(1),
    `${hasty} of ${stillStretches}`,
    `${rest.missed} of ${rest.realChanges}`,
    `${(100 * rest.prompt).toFixed(1)} %`,
    Math.round(rest.medianDelayMs),
    Math.round(rest.slowDelayMs),
  ];
  const curve = (Object.keys(TRIED) as (keyof Smoothing)[]).flatMap((key) =>
    TRIED[key].map((value) => {
      const { calmness } = trials.find(({ smoothing: tried }) =>
        same(tried, { ...smoothing, [key]: value }),
      )!;
      return row(`choosing half, ${key} ${value}${value === smoothing[key] ? " (chosen)" : ""}`, calmness);
    }),
  );
  return {
    title: "Smoothing",
    measuredAt: new Date().toISOString().slice(0, 10),
    how: `\`npx tsx scripts/choose-smoothing.ts\`: ${pairs.length} pairs of ${new Set(pairs.map(({ peak }) => peak.person)).size} people of CK+, cross-faded from rest to peak and back in 0.3 s with trembling crop, noise and changing light, at ${FRAME_RATES.join(" and ")} frames a second; model \`${files.manifest.name}\`, ${files.manifest.sha256.slice(0, 12)}. Chosen on half of the people: ${JSON.stringify(smoothing)}`,
    columns: [
      "",
      "changes of wording a minute, still face",
      "still stretches with two within 1.5 s",
      "real changes never shown",
      "shown within 0.7 s",
      "median delay, ms",
      "90th percentile",
    ],
    rows: [
      row("other half, every frame for itself", of(reporting, NO_SMOOTHING)),
      row("**other half, as chosen**", of(reporting, smoothing)),
      ...FRAME_RATES.map((rate) =>
        row(
          `the same, ${rate} frames a second`,
          of(
            reporting.filter(({ framesPerSecond }) => framesPerSecond === rate),
            smoothing,
          ),
        ),
      ),
      ...curve,
    ],
    notes: [
      "A face is still from 1.2 s after a fade to the next one. A real change is a fade after which the model, shown the undisturbed frames, puts another expression first; delays run from the middle of the fade. What the model itself does not see no smoothing can show.",
    ],
  };
}

async function filmTable(): Promise<Measurement> {
  const faceModels = await loadFaceModels();
  const rows: (string | number)[][] = [];
  const settings = { none: NO_SMOOTHING, chosen: smoothing };
  const recognizers = await Promise.all(
    Object.values(settings).map((tried) =>
      createPipeline(runtime, { ...faceModels, ...files, manifest: { ...files.manifest, smoothing: tried } }),
    ),
  );
  for await (const film of readOpenClips(data)) {
    const [raw, calm] = [
      await filmCalmness(recognizers[0]!, film),
      await filmCalmness(recognizers[1]!, film),
    ];
    rows.push([film.name, calm.faces, calm.seconds.toFixed(1), raw.changes, calm.changes, calm.hasty]);
    console.error(film.name);
  }
  for (const recognizer of recognizers) await recognizer.close();
  return {
    title: "Words over films",
    measuredAt: new Date().toISOString().slice(0, 10),
    how: "`npx tsx scripts/choose-smoothing.ts`, on `e2e-open.tar` through the whole pipeline. Nothing was chosen on these films",
    columns: [
      "film",
      "tracks",
      "seconds, all tracks",
      "changes of wording, every frame for itself",
      "as chosen",
      "tracks with two within 1.5 s",
    ],
    rows,
    notes: ["The people in these films turn their heads, walk and speak: most of their changes are real."],
  };
}

async function keep(name: string, measurement: Measurement): Promise<void> {
  const path = fileURLToPath(new URL(`../docs/results/measurements/${name}.json`, import.meta.url));
  await writeFile(path, `${JSON.stringify(measurement, undefined, 2)}\n`);
  console.log(JSON.stringify(measurement, undefined, 1));
}

function same(a: Smoothing, b: Smoothing): boolean {
  return (Object.keys(a) as (keyof Smoothing)[]).every((key) => a[key] === b[key]);
}
