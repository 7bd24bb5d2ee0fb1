/** The drawn face must be a face to the detector, and its expressions expressions to the shipped model. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRecognizer, type NodeRecognizer } from "../../platform/node/recognizer.ts";
import type { CueName } from "../../recognition/cues/cue-table.ts";
import { EXPRESSIONS, type Expression, ranked } from "../../recognition/expression.ts";
import type { Reading } from "../../recognition/face.ts";
import { intersectionOverUnion } from "../../recognition/geometry.ts";
import type { RgbaImage } from "../../recognition/image.ts";
import { PICTURE_RULES, takeNeutral } from "../../recognition/take-neutral.ts";
import { type ActionUnits, mixPoses, POSES } from "./action-units.ts";
import { DRAWN_FACE_BOX, drawFace } from "./draw-face.ts";
import { poseOfExpression } from "./illustrations.ts";
import { poseAt, ROUND_MS } from "./performance.ts";

let recognizer: NodeRecognizer;

beforeAll(async () => {
  recognizer = await createRecognizer({ threads: 1 });
});

afterAll(async () => {
  await recognizer?.close();
});

async function rasterized(pose: ActionUnits, width = 640): Promise<RgbaImage> {
  const { data, info } = await sharp(Buffer.from(drawFace(pose)))
    .resize(width)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function readDrawn(pose: ActionUnits, width?: number): Promise<readonly Reading[]> {
  return recognizer.readPicture(await rasterized(pose, width));
}

/** The first word for the one face there is. */
function firstWord(readings: readonly Reading[]): Expression | string {
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  return reading!.kind === "read" ? reading!.set[0]! : reading!.because;
}

describe("the detector", () => {
  test.each(Object.keys(POSES) as (keyof typeof POSES)[])(
    "finds one face in %s, where it is",
    async (name) => {
      const readings = await readDrawn(POSES[name]);
      expect(readings).toHaveLength(1);
      const { box, score } = readings[0]!.face;
      expect(score).toBeGreaterThan(0.75);
      expect(intersectionOverUnion(box, DRAWN_FACE_BOX)).toBeGreaterThan(0.7);
    },
  );
});

describe("the live model", () => {
  const towards = (pose: ActionUnits, share: number) => mixPoses(POSES.rest, pose, share);

  test.each([
    ["at rest", POSES.rest],
    ["leaning left", { tilt: 8 }],
    ["leaning right", { tilt: -8 }],
    ["with sleepy lids", { AU43: 0.25 }],
    ["turned a little", { yaw: 12 }],
    ["looking aside", { gazeX: 1 }],
  ])("reads a face %s as neutral", async (_, pose) => {
    expect(firstWord(await readDrawn(pose))).toBe("neutral");
  });

  test.each([
    ["a smile", POSES.smile],
    ["a lesser smile", towards(POSES.smile, 0.8)],
    ["a leaning smile", { ...POSES.smile, tilt: 8 }],
    ["a laugh", POSES.laugh],
  ])("reads %s as happiness", async (_, pose) => {
    expect(firstWord(await readDrawn(pose))).toBe("happiness");
  });

  test.each([
    ["surprise", POSES.surprise],
    ["lesser surprise", towards(POSES.surprise, 0.75)],
    ["leaning surprise", { ...POSES.surprise, tilt: -8 }],
  ])("reads %s as surprise", async (_, pose) => {
    expect(firstWord(await readDrawn(pose))).toBe("surprise");
  });

  test.each(EXPRESSIONS)("has %s among its first two for its prototype", async (expression) => {
    const [reading] = await readDrawn(poseOfExpression(expression));
    expect(ranked(reading!.probabilities!).slice(0, 2)).toContain(expression);
  });

  test.each([320, 960])("reads the same at %i pixels", async (width) => {
    expect(firstWord(await readDrawn(POSES.smile, width))).toBe("happiness");
    expect(firstWord(await readDrawn(POSES.surprise, width))).toBe("surprise");
  });
});

describe("the cues", () => {
  const cuesOf = (readings: readonly Reading[]): CueName[] => readings[0]!.cues.map(({ cue }) => cue);

  test.each([320, 480, 640, 800, 960])("at rest are none, %i pixels wide", async (width) => {
    expect(cuesOf(await readDrawn(POSES.rest, width))).toEqual([]);
  });

  test.each([
    ["a smile", POSES.smile, ["cheek-raise", "lip-corner-up"], "jaw-drop"],
    ["a laugh", POSES.laugh, ["cheek-raise", "lip-corner-up", "jaw-drop"], "inner-brow-raise"],
    ["surprise", POSES.surprise, ["inner-brow-raise", "upper-lid-raise", "jaw-drop"], "lip-corner-up"],
    ["a leaning surprise", { ...POSES.surprise, tilt: -8 }, ["upper-lid-raise", "jaw-drop"], "cheek-raise"],
  ] as const)("of %s are what was drawn", async (_, pose, moved, still) => {
    const cues = cuesOf(await readDrawn(pose));
    expect(cues).toEqual(expect.arrayContaining([...moved]));
    expect(cues).not.toContain(still);
  });

  test("are held against the same face at rest, where that was taken", async () => {
    const capture = takeNeutral(await readDrawn(POSES.rest), recognizer.manifest, PICTURE_RULES);
    if (capture.kind === "refused") throw new Error(`the drawn face at rest was refused: ${capture.because}`);
    const cues = async (pose: ActionUnits) =>
      (await recognizer.readPicture(await rasterized(pose), { neutral: capture.neutral }))[0]!.cues;
    expect(await cues(POSES.rest)).toEqual([]);
    const smile = await cues(POSES.smile);
    expect(smile.map(({ cue }) => cue)).toContain("lip-corner-up");
    expect(smile.every(({ against }) => against === "own-neutral")).toBe(true);
    expect((await cues(POSES.sadness)).map(({ cue }) => cue)).toContain("lip-corner-down");
  });

  test("come and go with the pose in a stream, each once", async () => {
    const stream = recognizer.openStream();
    const dropped: boolean[] = [];
    for (let atMs = 0; atMs < ROUND_MS + 1000; atMs += 150) {
      const now = cuesOf(await stream.read(await rasterized(poseAt(atMs)), atMs)).includes("jaw-drop");
      if (now !== dropped.at(-1)) dropped.push(now);
    }
    expect(dropped).toEqual([false, true, false]);
  });
});

test("over one round of the performance the words follow the poses, blinks and all", async () => {
  const stream = recognizer.openStream();
  const words: string[] = [];
  for (let atMs = 0; atMs < ROUND_MS; atMs += 150) {
    const word = firstWord(await stream.read(await rasterized(poseAt(atMs)), atMs));
    if (word !== words.at(-1)) words.push(word);
  }
  expect(words.filter((word) => ["neutral", "happiness", "surprise"].includes(word))).toEqual([
    "neutral",
    "happiness",
    "neutral",
    "surprise",
  ]);
});
