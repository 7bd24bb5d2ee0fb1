/**
 * Where to stop reading: accuracy against the share of faces read, for each of the reasons a face may be left unread, through
 * the pipeline's own path on the model's validation part. No test part is looked at.
 *
 *   npx tsx scripts/reading-limits.ts runs/live ../shared/data
 *
 * Turns, covers and the size of sets are taken as they come in the pictures. Light, sharpness and size hardly vary there: pictures
 * are spoilt in steps. Writes docs/results/measurements/reading-limits.json and reading-covered.json.
 */
import { mean } from "../src/evaluation/statistics.ts";
import { blurred } from "../src/learning/augmentation/blur.ts";
import { withBrightness } from "../src/learning/augmentation/brightness.ts";
import type { GrayImage } from "../src/recognition/image.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { openOwnValidation } from "../src/training/own-validation.ts";
import { CONDITIONS } from "../src/training/robustness/conditions.ts";
import { cropPicture, sceneOf } from "../src/training/robustness/scene.ts";
import { createSceneReader, type SceneReading } from "./measurements/read-scene.ts";
import { percent, writeMeasurement } from "./measurements/write-measurement.ts";

/** Four times its size is what the face models see best. */
const SCENE_SIDE = 4 * SIDE;
const SPOILT_FACES = 250;

interface Judged extends SceneReading {
  readonly right: boolean;
}

const [folder, data] = process.argv.slice(2);
if (!folder || !data) throw new TypeError("usage: reading-limits.ts <model> <data>");
const own = await openOwnValidation({ model: folder, data });
const read = await createSceneReader(own);
const decided = own.validation.filter(({ label }) => label !== undefined);
const some = decided.filter((_, i) => i % Math.floor(decided.length / SPOILT_FACES) === 0);

const natural = await judge(decided, (gray) => gray);
const unspoilt = { found: natural.length / decided.length, accuracy: accuracyOf(natural) };

async function judge(
  examples: readonly Example[],
  spoil: (gray: GrayImage, example: number) => GrayImage | Promise<GrayImage>,
  side = SCENE_SIDE,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [i, { picture, label }] of examples.entries()) {
    const reading = await read(sceneOf(await spoil(cropPicture(picture, SIDE).gray, i), side));
    if (reading) judged.push({ ...reading, right: reading.named === own.labels[label!] });
  }
  return judged;
}

async function judgeSteps(
  steps: readonly number[],
  spoil: (gray: GrayImage, step: number) => GrayImage,
): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const step of steps) all.push(...(await judge(some, (gray) => spoil(gray, step))));
  return all;
}

const darkened = await judgeSteps([1, 0.6, 0.4, 0.25, 0.16, 0.1, 0.06], (gray, factor) => {
  const { data, ...size } = withBrightness(gray, factor);
  return { ...size, data: Float32Array.from(data, Math.round) };
});
const blurredFaces = await judgeSteps([0.3, 0.6, 0.9, 1.2, 1.6, 2, 2.6], (gray, sigma) =>
  blurred(gray, 2 * Math.ceil(3 * sigma) + 1, sigma),
);
const small: Judged[] = [];
for (const side of [96, 64, 48, 36, 28, 22, 17, 13]) small.push(...(await judge(some, (gray) => gray, side)));

type Row = string[];

/** For each step of a limit: how many faces lie beyond the step before it but within it, how right they are, and what is read up to it. */
function curve(
  reason: string,
  faces: readonly Judged[],
  { of, limits, unit }: { of: (face: Judged) => number; limits: readonly number[]; unit: string },
): Row[] {
  const rising = limits.at(-1)! > limits[0]!;
  const within = (face: Judged, limit: number): boolean => (rising ? of(face) <= limit : of(face) >= limit);
  return limits.map((limit, i) => {
    const kept = faces.filter((face) => within(face, limit));
    const added = i === 0 ? kept : kept.filter((face) => !within(face, limits[i - 1]!));
    return [
      i === 0 ? reason : "",
      `${rising ? "to" : "from"} ${limit} ${unit}`,
      String(added.length),
      added.length === 0 ? "–" : percent(accuracyOf(added)),
      percent(kept.length / faces.length),
      kept.length === 0 ? "–" : percent(accuracyOf(kept)),
    ];
  });
}

function accuracyOf(faces: readonly Judged[]): number {
  return mean(faces.map(({ right }) => (right ? 1 : 0)));
}

const how = `\`npx tsx scripts/reading-limits.ts ${folder} ${data}\`: model ${own.manifest.sha256.slice(0, 12)}, its validation part enlarged and put through detector, mesh and aligned crop; a face is found in ${percent(unspoilt.found)} % of the ${decided.length.toLocaleString("en")} pictures, and read rightly in ${percent(unspoilt.accuracy)} %`;

await writeMeasurement("reading-limits", {
  title: "Where to stop reading",
  how,
  columns: ["reason", "step", "faces in it", "right in it", "read up to it", "right among those"],
  rows: [
    ...curve("turned: yaw", natural, {
      of: ({ yawDegrees }) => Math.abs(yawDegrees),
      limits: [10, 15, 20, 25, 30, 35, 40, 50, 90],
      unit: "degrees",
    }),
    ...curve("turned: pitch", natural, {
      of: ({ pitchDegrees }) => Math.abs(pitchDegrees),
      limits: [5, 10, 15, 20, 25, 30, 90],
      unit: "degrees",
    }),
    ...curve("turned: roll", natural, {
      of: ({ rollDegrees }) => Math.abs(rollDegrees),
      limits: [5, 10, 15, 20, 30, 90],
      unit: "degrees",
    }),
    ...curve("covered: presence of the mesh", natural, {
      of: ({ presence }) => presence,
      limits: [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0],
      unit: "",
    }),
    ...curve("unsure: expressions in the set", natural, {
      of: ({ setSize }) => setSize,
      limits: [1, 2, 3, 4, 5, 8],
      unit: "",
    }),
    ...curve("dark: mean of 255", darkened, {
      of: ({ meanLuma }) => meanLuma,
      limits: [100, 70, 50, 40, 30, 24, 18, 12, 0],
      unit: "",
    }),
    ...curve("dark: deviation of 255", darkened, {
      of: ({ lumaDeviation }) => lumaDeviation,
      limits: [40, 30, 20, 15, 10, 7, 5, 0],
      unit: "",
    }),
    ...curve("blurred: sharpness", blurredFaces, {
      of: ({ sharpness }) => sharpness,
      limits: [0.5, 0.4, 0.3, 0.25, 0.2, 0.17, 0.14, 0.11, 0],
      unit: "",
    }),
    ...curve("small: eyes apart", small, {
      of: ({ eyeDistance }) => eyeDistance,
      limits: [30, 20, 16, 13, 11, 9, 7, 5, 0],
      unit: "pixels",
    }),
  ],
  notes: [
    "In per cent of the faces found. The pictures for light, sharpness and size were spoilt in seven or eight steps, each as frequent: their shares say nothing about how often such faces occur.",
  ],
});

await writeMeasurement("reading-covered", {
  title: "Whether a cover can be told",
  how: `${how}. Every ${Math.floor(decided.length / SPOILT_FACES)}th picture`,
  columns: [
    "covered by",
    "found",
    "right",
    "presence of the mesh: median",
    "tenth",
    "below 0.5",
    "set above three",
  ],
  rows: await coveredRows(),
  notes: [],
});

async function coveredRows(): Promise<Row[]> {
  const covers = CONDITIONS.filter(({ name }) => ["glasses", "hand", "mouth covered"].includes(name));
  const rows: Row[] = [coveredRow("nothing", await judge(some, (gray) => gray))];
  for (const { name, strength, spoil } of covers) {
    const judged = await judge(some, (gray, i) =>
      spoil(cropPicture(gray.data, SIDE), i % 2 === 0 ? "right" : "left"),
    );
    rows.push(coveredRow(`${name}: ${strength}`, judged));
  }
  return rows;
}

function coveredRow(title: string, judged: readonly Judged[]): Row {
  const presences = judged.map(({ presence }) => presence).sort((a, b) => a - b);
  const share = (holds: (face: Judged) => boolean): string =>
    percent(judged.filter(holds).length / judged.length);
  return [
    title,
    percent(judged.length / some.length),
    percent(accuracyOf(judged)),
    presences[Math.floor(presences.length / 2)]!.toFixed(3),
    presences[Math.floor(presences.length / 10)]!.toFixed(3),
    share(({ presence }) => presence < 0.5),
    share(({ setSize }) => setSize > 3),
  ];
}
