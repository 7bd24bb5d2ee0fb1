/**
 * Where to stop reading: accuracy against the share of faces read, for each of the reasons a face may be left unread, through
 * the pipeline's own path on the model's validation part. No test part is looked at.
 *
 *   npx tsx scripts/reading-limits.ts runs/live ../shared/data
 *
 * Turns, covers and the size of sets are taken as they come in the pictures. Light, sharpness and size hardly vary there: pictures
 * are spoilt in steps. Writes docs/results/measurements/reading-limits.json and reading-covered.json, and docs/images/reading-limits.svg.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { mean } from "../src/evaluation/statistics.ts";
import { blurred } from "../src/learning/augmentation/blur.ts";
import { withBrightness } from "../src/learning/augmentation/brightness.ts";
import { MOST_POSSIBILITIES } from "../src/recognition/explain.ts";
import type { GrayImage } from "../src/recognition/image.ts";
import { MESH_PRESENCE, READING_LIMITS } from "../src/recognition/quality.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { openOwnValidation } from "../src/training/own-validation.ts";
import { CONDITIONS } from "../src/training/robustness/conditions.ts";
import { cropPicture, sceneOf } from "../src/training/robustness/scene.ts";
import { type CurvePoint, curvesSvg } from "./measurements/curves-svg.ts";
import { createSceneReader, type SceneReading } from "./measurements/read-scene.ts";
import { percent, writeMeasurement } from "./measurements/write-measurement.ts";

/** Four times its size is what the face models see best. */
const SCENE_SIDE = 4 * SIDE;
/** Of all validation pictures, so that it takes minutes. */
const FACES = 1300;
const SPOILT_FACES = 150;

interface Judged extends SceneReading {
  readonly right: boolean;
}

const [folder, data] = process.argv.slice(2);
if (!folder || !data) throw new TypeError("usage: reading-limits.ts <model> <data>");
const own = await openOwnValidation({ model: folder, data, threads: 1 });
const read = await createSceneReader(own);
const all = own.validation.filter(({ label }) => label !== undefined);
const decided = everyFew(all, FACES);
const some = everyFew(decided, SPOILT_FACES);

const natural = await judge(decided, (gray) => gray);
const unspoilt = { found: natural.length / decided.length, accuracy: accuracyOf(natural) };

/** About `count` of them, evenly spread. */
function everyFew(examples: readonly Example[], count: number): readonly Example[] {
  const step = Math.max(1, Math.floor(examples.length / count));
  return examples.filter((_, i) => i % step === 0);
}

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

/** One limit, tightened or loosened in steps. */
interface Curve {
  readonly title: string;
  readonly faces: readonly Judged[];
  readonly of: (face: Judged) => number;
  /** From strict to none. */
  readonly steps: readonly number[];
  /** Where the pipeline stops; none, where it does not. */
  readonly limit?: number;
  readonly unit?: string;
}

const LIMITS = READING_LIMITS;
const CURVES: readonly Curve[] = [
  {
    title: "turned: yaw",
    faces: natural,
    of: ({ yawDegrees }) => Math.abs(yawDegrees),
    steps: [10, 15, 20, 25, 30, 35, 40, 50, 90],
    limit: LIMITS.yawDegrees,
    unit: " degrees",
  },
  {
    title: "turned: pitch",
    faces: natural,
    of: ({ pitchDegrees }) => Math.abs(pitchDegrees),
    steps: [5, 10, 15, 20, 25, 30, 90],
    limit: LIMITS.pitchDegrees,
    unit: " degrees",
  },
  {
    title: "turned: roll",
    faces: natural,
    of: ({ rollDegrees }) => Math.abs(rollDegrees),
    steps: [5, 10, 15, 20, 30, 90],
    unit: " degrees",
  },
  {
    title: "covered: presence of the mesh",
    faces: natural,
    of: ({ presence }) => presence,
    steps: [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0],
    limit: MESH_PRESENCE,
  },
  {
    title: "unsure: expressions in the set",
    faces: natural,
    of: ({ setSize }) => setSize,
    steps: [1, 2, 3, 4, 5, 8],
    limit: MOST_POSSIBILITIES,
  },
  {
    title: "dark: mean light",
    faces: darkened,
    of: ({ meanLuma }) => meanLuma,
    steps: [100, 70, 50, 40, 30, 24, 18, 12, 0],
    limit: LIMITS.meanLuma,
  },
  {
    title: "dark: contrast",
    faces: darkened,
    of: ({ lumaDeviation }) => lumaDeviation,
    steps: [40, 30, 20, 15, 10, 7, 5, 0],
    limit: LIMITS.lumaDeviation,
  },
  {
    title: "blurred: sharpness",
    faces: blurredFaces,
    of: ({ sharpness }) => sharpness,
    steps: [0.5, 0.4, 0.3, 0.25, 0.2, 0.17, 0.14, 0.11, 0],
    limit: LIMITS.sharpness,
  },
  {
    title: "small: eyes apart",
    faces: small,
    of: ({ eyeDistance }) => eyeDistance,
    steps: [30, 20, 16, 13, 11, 9, 7, 5, 0],
    limit: LIMITS.eyeDistance,
    unit: " pixels",
  },
];

interface Step extends CurvePoint {
  /** Faces beyond the step before it, and how right they are. */
  readonly added: readonly Judged[];
}

function stepsOf({ faces, of, steps, limit, unit = "" }: Curve): Step[] {
  const rising = steps.at(-1)! > steps[0]!;
  const all = [...new Set([...steps, ...(limit === undefined ? [] : [limit])])];
  all.sort((a, b) => (rising ? a - b : b - a));
  const upTo = (step: number): Judged[] =>
    faces.filter((face) => (rising ? of(face) <= step : of(face) >= step));
  return all.map((step, i) => {
    const kept = upTo(step);
    const before = new Set(i === 0 ? [] : upTo(all[i - 1]!));
    return {
      label: `${rising ? "to" : "from"} ${step}${unit}`,
      chosen: step === limit,
      read: kept.length / faces.length,
      right: accuracyOf(kept),
      added: kept.filter((face) => !before.has(face)),
    };
  });
}

type Row = string[];

function rowsOf(curve: Curve): Row[] {
  return stepsOf(curve).map(({ label, chosen, read, right, added }, i) => [
    i === 0 ? curve.title : "",
    chosen ? `**${label}**` : label,
    String(added.length),
    written(accuracyOf(added)),
    percent(read),
    written(right),
  ]);
}

const written = (accuracy: number): string => (Number.isNaN(accuracy) ? "–" : percent(accuracy));

function accuracyOf(faces: readonly Judged[]): number {
  return mean(faces.map(({ right }) => (right ? 1 : 0)));
}

const how = `\`npx tsx scripts/reading-limits.ts ${folder} ${data}\`: model ${own.manifest.sha256.slice(0, 12)}, its validation part enlarged and put through detector, mesh and aligned crop; a face is found in ${percent(unspoilt.found)} % of ${decided.length.toLocaleString("en")} pictures, and read rightly in ${percent(unspoilt.accuracy)} %`;

await writeMeasurement("reading-limits", {
  title: "Where to stop reading",
  how,
  columns: ["reason", "step", "faces in it", "right in it", "read up to it", "right among those"],
  rows: CURVES.flatMap(rowsOf),
  notes: [
    "In per cent of the faces found; in bold where the pipeline stops. The pictures for light, sharpness and size were spoilt in seven or eight steps, each as frequent: their shares say nothing about how often such faces occur.",
  ],
});
const drawing = fileURLToPath(new URL("../docs/images/reading-limits.svg", import.meta.url));
const panels = CURVES.map((curve) => ({
  title: curve.title,
  points: stepsOf(curve).filter(({ right }) => !Number.isNaN(right)),
}));
await writeFile(drawing, curvesSvg(panels));

await writeMeasurement("reading-covered", {
  title: "Whether a cover can be told",
  how: `${how}. Here ${some.length} of the pictures`,
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
