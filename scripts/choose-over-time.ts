/**
 * Chooses for a model what is said over time: smoothing, intensity, blends, and how much somebody's own neutral counts; on
 * half of CK+'s people (and, for blends, of FER+'s validation pictures), and reports on the other half. Writes the choices into
 * the model's manifest and what was measured into docs/results/measurements. Run it when the model changes, then
 * `npx tsx scripts/write-results.ts`; what a neutral gains is the protocol `my-neutral`. Ten minutes on two cores.
 *
 *   npx tsx scripts/choose-over-time.ts [model] [data] [intensity] [blend] [neutral] [smoothing]
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadFaceModels } from "../src/platform/node/face-models.ts";
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import type { ModelManifest } from "../src/recognition/manifest.ts";
import { createPipeline } from "../src/recognition/pipeline.ts";
import { chooseSmoothing, NO_SMOOTHING, trySmoothings } from "../src/training/over-time/choose-smoothing.ts";
import { fewOfEach, type Half, pairsOf, readCkFaces } from "../src/training/over-time/ck-pairs.ts";
import { filmCalmness } from "../src/training/over-time/film-calmness.ts";
import { fitBlendThreshold } from "../src/training/over-time/fit-blend.ts";
import { fitIntensity, readFades } from "../src/training/over-time/fit-intensity.ts";
import { fitPersonalNeutral } from "../src/training/over-time/fit-personal-neutral.ts";
import { readNeutralCases } from "../src/training/over-time/neutral-cases.ts";
import { readOpenClips } from "../src/training/over-time/open-clips.ts";
import { readClips } from "../src/training/over-time/read-clips.ts";
import {
  blendTable,
  type FilmRow,
  filmTable,
  intensityTable,
  smoothingTable,
} from "../src/training/over-time/tables.ts";
import { type HalvedFace, readVotedFaces } from "../src/training/over-time/voted-faces.ts";
import { type Choice, writeChoice } from "../src/training/over-time/write-choice.ts";
import type { Measurement } from "../src/training/results/result-record.ts";

const SUBJECTS = ["intensity", "blend", "neutral", "smoothing"] as const;
const [model = SHIPPED_MODEL, data = "../shared/data", ...wanted] = process.argv.slice(2);
const MOST_PAIRS_OF_A_PERSON = 1;

const runtime = await createNodeRuntime({ threads: 1 });
const files = await loadExpressionModel(model, runtime);
let manifest = files.manifest;
let votedFaces: Promise<HalvedFace[]> | undefined;
const faces = await readCkFaces(data, runtime, manifest, progress("faces aligned"));
const pairs = pairsOf(faces);
for (const subject of SUBJECTS) if (wanted.length === 0 || wanted.includes(subject)) await choose(subject);

async function choose(subject: (typeof SUBJECTS)[number]): Promise<void> {
  switch (subject) {
    case "intensity": {
      const fades = await readFades(runtime, files, pairs);
      await decide({ intensity: fitIntensity(only("choose", fades)) });
      return keep("intensity", intensityTable(fades, await voted(), manifest));
    }
    case "blend": {
      const threshold = fitBlendThreshold(only("choose", await voted()), manifest.conformal);
      await decide({ blend: { threshold } });
      return keep("blends", blendTable(await voted(), manifest));
    }
    case "neutral": {
      const cases = await readNeutralCases(runtime, files, only("choose", faces));
      const { settings, ...fit } = fitPersonalNeutral(cases);
      console.log(JSON.stringify(fit));
      return decide({ personalNeutral: settings });
    }
    case "smoothing": {
      const few = fewOfEach(pairs, MOST_PAIRS_OF_A_PERSON);
      const clips = await readClips(runtime, files, few, progress("clips read"));
      const trials = trySmoothings(only("choose", clips), manifest, progress("smoothings tried"));
      await decide({ smoothing: chooseSmoothing(trials).smoothing });
      await keep("smoothing", smoothingTable(trials, only("report", clips), manifest));
      return keep("films", filmTable(await readFilms(), manifest));
    }
  }
}

/** From here on, and in the model's manifest. */
async function decide(choice: Choice): Promise<void> {
  await writeChoice(model, choice);
  manifest = { ...manifest, ...choice };
  console.log(JSON.stringify(choice));
}

/** Every film twice: unsmoothed and as chosen. */
async function readFilms(): Promise<FilmRow[]> {
  const faceModels = await loadFaceModels();
  const open = (smoothing: ModelManifest["smoothing"]) =>
    createPipeline(runtime, { ...faceModels, ...files, manifest: { ...manifest, smoothing } });
  const [unsmoothed, smoothed] = [await open(NO_SMOOTHING), await open(manifest.smoothing)];
  const rows: FilmRow[] = [];
  for await (const film of readOpenClips(data))
    rows.push({
      name: film.name,
      unsmoothed: await filmCalmness(unsmoothed, film),
      smoothed: await filmCalmness(smoothed, film),
    });
  await unsmoothed.close();
  await smoothed.close();
  return rows;
}

/** Read when they are first asked for: finding near copies takes a while. */
function voted(): Promise<HalvedFace[]> {
  votedFaces ??= readVotedFaces(model, data, runtime, files);
  return votedFaces;
}

function only<Item extends { readonly half: Half }>(half: Half, items: readonly Item[]): Item[] {
  return items.filter((item) => item.half === half);
}

function progress(what: string): (done: number, all: number) => void {
  return (done, all) => {
    if (done % 100 === 0 || done === all) console.error(`${what}: ${done} of ${all}`);
  };
}

async function keep(name: string, table: Omit<Measurement, "measuredAt">): Promise<void> {
  const measurement: Measurement = { ...table, measuredAt: new Date().toISOString().slice(0, 10) };
  const path = fileURLToPath(new URL(`../docs/results/measurements/${name}.json`, import.meta.url));
  await writeFile(path, `${JSON.stringify(measurement, undefined, 2)}\n`);
}
