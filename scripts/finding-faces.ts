/**
 * How many faces are found, by the detector alone and as the pipeline finds them (src/recognition/find.ts), by how much lies
 * around a face; and how often one is found where people saw none. On the model's validation part: no test part is looked at.
 *
 *   npx tsx scripts/finding-faces.ts models/expression ../shared/data
 *
 * Writes docs/results/measurements/finding-faces.json.
 */
import { loadFaceModels } from "../src/platform/node/face-models.ts";
import { createFaceDetector } from "../src/recognition/detect.ts";
import { EXPRESSIONS } from "../src/recognition/expression.ts";
import { createFaceFinder, DOUBTFUL_SCORE, type FoundFace, largestFace } from "../src/recognition/find.ts";
import type { RgbaImage } from "../src/recognition/image.ts";
import { createMeshFinder } from "../src/recognition/mesh.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { readVotedFerRows } from "../src/training/datasets/fer-rows.ts";
import { openOwnValidation } from "../src/training/own-validation.ts";
import { cropPicture, sceneOf } from "../src/training/robustness/scene.ts";
import { createFaceReader } from "./measurements/read-scene.ts";
import { percent, writeMeasurement } from "./measurements/write-measurement.ts";

/** Of all validation pictures with a label one in so many, so that it takes minutes. */
const ONE_IN = 6;
const ENLARGED = 4 * SIDE;
/** Of ten votes. */
const NO_FACE = 8;
/** How far the picture is from the frame's edge, in units of its own side, and what lies between, 0..255. */
const SURROUNDINGS = [
  { title: "the picture fills its frame", margin: 0, shade: 0 },
  { title: "an eighth of its side around it, grey", margin: 1 / 8, shade: 128 },
  { title: "a quarter, grey", margin: 1 / 4, shade: 128 },
  { title: "half, grey", margin: 1 / 2, shade: 128 },
  { title: "half, white", margin: 1 / 2, shade: 255 },
  { title: "half, black", margin: 1 / 2, shade: 0 },
] as const;

const [folder, data] = process.argv.slice(2);
if (!folder || !data) throw new TypeError("usage: finding-faces.ts <model> <data>");
const own = await openOwnValidation({ model: folder, data, threads: 1 });
const { manifest, runtime } = own;
const files = await loadFaceModels();
const [detection, meshes] = [await runtime.load(files.detector), await runtime.load(files.mesh)];
const meshFinder = createMeshFinder(meshes);
const readFace = await createFaceReader(own);

type Find = (image: RgbaImage) => Promise<readonly FoundFace[]>;
const alone = createFaceDetector(detection);
const pipeline = createFaceFinder(createFaceDetector(detection, { minScore: DOUBTFUL_SCORE }), meshFinder);
const WAYS: Readonly<Record<"detector" | "pipeline", Find>> = {
  detector: async (image) => {
    const faces = await alone.detect(image);
    return Promise.all(faces.map(async (face) => ({ face, mesh: await meshFinder.find(image, face) })));
  },
  pipeline: (image) => pipeline.find(image, true),
};

interface Counts {
  readonly found: number;
  readonly several: number;
  readonly right: number;
}

async function count(scenes: readonly RgbaImage[], labels: readonly string[], find: Find): Promise<Counts> {
  let [found, several, right] = [0, 0, 0];
  for (const [i, scene] of scenes.entries()) {
    const faces = await find(scene);
    const face = largestFace(faces);
    if (face === undefined) continue;
    found += 1;
    if (faces.length > 1) several += 1;
    if ((await readFace(scene, face)).named === labels[i]) right += 1;
  }
  return { found, several, right };
}

const faces: readonly Example[] = own.validation
  .filter(({ label }) => label !== undefined)
  .filter((_, i) => i % ONE_IN === 0);
const labels = faces.map(({ label }) => own.labels[label!]!);
const scenesOf = (pictures: readonly Uint8Array[], margin: number, shade: number): RgbaImage[] =>
  pictures.map((picture) => sceneOf(cropPicture(picture, SIDE).gray, ENLARGED, { margin, shade }));

const rows: string[][] = [];
for (const { title, margin, shade } of SURROUNDINGS) {
  const scenes = scenesOf(
    faces.map(({ picture }) => picture),
    margin,
    shade,
  );
  const before = await count(scenes, labels, WAYS.detector);
  const after = await count(scenes, labels, WAYS.pipeline);
  const shares = ({ found, several, right }: Counts) => [
    percent(found / scenes.length),
    percent(several / scenes.length),
    percent(right / scenes.length),
  ];
  rows.push([title, ...shares(before), ...shares(after)]);
}

const noFaces = (await readVotedFerRows(data, "training"))
  .filter(({ votes, picture }) => votes[EXPRESSIONS.length + 1]! >= NO_FACE && new Set(picture).size > 1)
  .map(({ picture }) => picture);
const blank = scenesOf(noFaces, 1 / 2, 128);
const claimed = async (find: Find): Promise<number> => (await count(blank, [], find)).found;

await writeMeasurement("finding-faces", {
  title: "Faces found",
  how: `\`npx tsx scripts/finding-faces.ts ${folder} ${data}\`: ${faces.length} validation pictures, 48 pixels wide, enlarged four times, with more or less around them; model ${manifest.sha256.slice(0, 12)}`,
  columns: [
    "around it",
    "detector alone: found",
    "several",
    "right of all",
    "**as in use**: found",
    "several",
    "right of all",
  ],
  rows,
  notes: [
    `In per cent of all pictures. In use, what the detector is not sure of (${DOUBTFUL_SCORE} to 0.5) counts where the mesh network is sure of a face, and where nothing is found the picture is looked at once more within a black surround.`,
    `Of ${noFaces.length} training pictures that at least ${NO_FACE} of ten people called not a face (drawings and parts of faces are among them), half their side of grey around them, the detector alone finds a face in ${await claimed(WAYS.detector)}, and as in use one is found in ${await claimed(WAYS.pipeline)}.`,
  ],
});
