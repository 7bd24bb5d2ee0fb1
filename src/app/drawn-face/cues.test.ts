/** What was drawn is what the mesh shows to have moved, held against the same drawn face at rest. */
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { faceNetworks } from "../../../test/face-models.ts";
import { CUE_DEFINITIONS, CUE_NAMES, type CueName } from "../../recognition/cues/cue-table.ts";
import { type CueMeasures, measureCues } from "../../recognition/cues/measures.ts";
import { readCues } from "../../recognition/cues/read-cues.ts";
import { type ActionUnits, POSES } from "./action-units.ts";
import { drawFace } from "./draw-face.ts";
import { poseOfCue } from "./illustrations.ts";

let networks: Awaited<ReturnType<typeof faceNetworks>>;
let ownNeutral: CueMeasures;

beforeAll(async () => {
  networks = await faceNetworks();
  ownNeutral = await measured(POSES.rest);
});

async function measured(pose: ActionUnits): Promise<CueMeasures> {
  const { data, info } = await sharp(Buffer.from(drawFace(pose)))
    .resize(960)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = { data, width: info.width, height: info.height };
  const [face] = await networks.detector.detect(image);
  return measureCues(await networks.meshFinder.find(image, face!));
}

test.each([
  ["rest", {}, [], [1, 2, 4, 5, 6, 7, 9, 12, 15, 20, 24, 26]],
  ["a leaning rest", { tilt: 8 }, [], [1, 2, 4, 5, 6, 9, 12, 20, 24, 26]],
  ["a smile", POSES.smile, [12], [1, 2, 4, 5, 9, 15, 24, 26]],
  ["a laugh", POSES.laugh, [6, 12, 26], [1, 2, 4, 5, 9, 15, 24]],
  ["surprise", POSES.surprise, [1, 2, 5, 26], [4, 6, 7, 9, 12, 15, 24]],
  ["sadness", POSES.sadness, [15], [2, 5, 6, 9, 12, 20, 26]],
  ["anger", POSES.anger, [4, 7], [1, 2, 5, 6, 12, 20, 26]],
  ["disgust", POSES.disgust, [4, 9], [1, 2, 5, 12, 20, 26]],
  ["fear", POSES.fear, [1, 5, 20], [6, 7, 9, 12, 15, 24]],
] as const)("of %s", async (_, pose, moved, still) => {
  const units = readCues(await measured(pose), { ownNeutral }).map(({ actionUnit }) => actionUnit);
  expect(units).toEqual(expect.arrayContaining([...moved]));
  expect(units.filter((unit) => still.some((other) => other === unit))).toEqual([]);
});

/**
 * Movements that people see in their pictures and the mesh does not, each alone: cheeks rise or lower lids tighten without
 * a smile, one lip corner is drawn in (no limit tells that at all), lips are stretched while closed, lips are pressed.
 */
const UNSEEN: readonly CueName[] = ["cheek-raise", "lid-tighten", "dimple", "lip-stretch", "lip-press"];

test.each(CUE_NAMES)("the picture of %s shows that cue, or is known not to", async (cue) => {
  const units = readCues(await measured(poseOfCue(cue)), { ownNeutral }).map(({ actionUnit }) => actionUnit);
  expect(units.includes(CUE_DEFINITIONS[cue].actionUnit)).toBe(!UNSEEN.includes(cue));
});
