/**
 * Measures where eyes and mouth lie in the pictures of FER2013 (its Training part only), so that live faces can be
 * brought to the same place: enlarges them, finds faces and meshes, takes medians. Prints and writes
 * models/alignment-template.json.
 *
 * Run: `npx tsx scripts/alignment-template.ts [fer2013-training.u8.gz] [pictures]`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadFaceModels } from "../src/platform/node/face-models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { type AlignmentPoints, alignmentPoints } from "../src/recognition/align.ts";
import { createFaceDetector } from "../src/recognition/detect.ts";
import type { AlignmentTemplate } from "../src/recognition/manifest.ts";
import { createMeshFinder } from "../src/recognition/mesh.ts";
import { enlargedCrop, inCrop } from "../src/training/cues/enlarged-crop.ts";
import { SIDE } from "../src/training/datasets/dataset.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const file = process.argv[2] ?? `${root}../shared/data/fer2013-training.u8.gz`;
const wanted = Number(process.argv[3] ?? 2000);

const MIN_PRESENCE = 0.5;

const pixels = gunzipSync(readFileSync(file));
const count = pixels.length / SIDE ** 2;
const models = await loadFaceModels();
const runtime = await createNodeRuntime({ threads: 1 });
const detector = createFaceDetector(await runtime.load(models.detector));
const meshFinder = createMeshFinder(await runtime.load(models.mesh));

const fromMesh: AlignmentPoints[] = [];
const fromKeyPoints: AlignmentPoints[] = [];
let looked = 0;
for (let i = 0; i < count; i += count / wanted) {
  looked += 1;
  const start = Math.floor(i) * SIDE ** 2;
  const image = enlargedCrop(pixels.subarray(start, start + SIDE ** 2), "black");
  const faces = await detector.detect(image);
  const face = faces[0];
  if (face === undefined || faces.length > 1) continue;
  const mesh = await meshFinder.find(image, face);
  if (mesh.presence < MIN_PRESENCE) continue;
  fromMesh.push(alignmentPoints(face, mesh));
  fromKeyPoints.push(alignmentPoints(face));
}

const result = {
  about:
    "Medians and quartile distances of eye and mouth positions in FER2013 training pictures, in units of the picture's side.",
  madeBy: "scripts/alignment-template.ts",
  pictures: looked,
  used: fromMesh.length,
  mesh: { template: template(fromMesh, median), quartileDistance: template(fromMesh, quartileDistance) },
  keyPoints: {
    template: template(fromKeyPoints, median),
    quartileDistance: template(fromKeyPoints, quartileDistance),
  },
};
const json = `${JSON.stringify(result, null, 2)}\n`;
writeFileSync(`${root}models/alignment-template.json`, json);
console.log(json);

function template(
  faces: readonly AlignmentPoints[],
  statistic: (values: number[]) => number,
): AlignmentTemplate {
  const point = (name: keyof AlignmentPoints) => ({
    x: statistic(faces.map((points) => inCrop(points[name].x))),
    y: statistic(faces.map((points) => inCrop(points[name].y))),
  });
  return { rightEye: point("rightEye"), leftEye: point("leftEye"), mouth: point("mouth") };
}

function median(values: number[]): number {
  return rounded(quantile(values, 0.5));
}

function quartileDistance(values: number[]): number {
  return rounded(quantile(values, 0.75) - quantile(values, 0.25));
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;
}

/** To a ten-thousandth of the side, far below a pixel. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
