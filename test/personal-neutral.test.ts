/** A neutral of one's own on its whole way: taken from a stream, stored, and what pictures and streams are held against. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActionUnits, mixPoses, POSES } from "../src/app/drawn-face/action-units.ts";
import { drawFace } from "../src/app/drawn-face/draw-face.ts";
import { createRecognizer, type NodeRecognizer } from "../src/platform/node/recognizer.ts";
import type { Reading } from "../src/recognition/face.ts";
import type { RgbaImage } from "../src/recognition/image.ts";
import { type PersonalNeutral, parsePersonalNeutral } from "../src/recognition/personal-neutral.ts";
import { type NeutralCapture, takeNeutral } from "../src/recognition/take-neutral.ts";

let recognizer: NodeRecognizer;
let capture: NeutralCapture;

beforeAll(async () => {
  recognizer = await createRecognizer({ threads: 1 });
  capture = takeNeutral(await filmed(POSES.rest, 10), recognizer.manifest);
});
afterAll(() => recognizer?.close());

async function drawn(pose: ActionUnits): Promise<RgbaImage> {
  const picture = sharp(Buffer.from(drawFace(pose)))
    .ensureAlpha()
    .raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Three frames a second. */
async function filmed(pose: ActionUnits, seconds: number, neutral?: PersonalNeutral): Promise<Reading[]> {
  const stream = recognizer.openStream({ neutral });
  const image = await drawn(pose);
  const readings: Reading[] = [];
  for (let atMs = 0; atMs <= 1000 * seconds; atMs += 1000 / 3)
    readings.push(...(await stream.read(image, atMs)));
  return readings;
}

function taken(): PersonalNeutral {
  if (capture.kind === "refused") throw new Error(`refused: ${capture.because}`);
  return parsePersonalNeutral(JSON.parse(JSON.stringify(capture.neutral)));
}

describe("a personal neutral", () => {
  it("is taken of ten seconds of rest, with what the mesh measured, and not of a smile", async () => {
    expect(taken().measures).toBeDefined();
    const smile = takeNeutral(await filmed(POSES.smile, 10), recognizer.manifest);
    expect(smile).toEqual({ kind: "refused", because: "expressive" });
  });

  it("leaves rest at rest and a smile a smile, in a picture and in a stream", async () => {
    for (const [pose, expression] of [
      [POSES.rest, "neutral"],
      [POSES.smile, "happiness"],
    ] as const) {
      const [picture] = await recognizer.readPicture(await drawn(pose), { neutral: taken() });
      const frames = await filmed(pose, 1, taken());
      for (const reading of [picture!, frames.at(-1)!])
        expect(reading).toMatchObject({ kind: "read", set: expect.arrayContaining([expression]) });
    }
  });

  it("makes a slight smile stand out among what the face could show", async () => {
    const slight = await drawn(mixPoses(POSES.rest, POSES.smile, 0.3));
    const [alone] = await recognizer.readPicture(slight);
    const [beside] = await recognizer.readPicture(slight, { neutral: taken() });
    const share = ({ probabilities }: Reading): number =>
      probabilities!.happiness / (1 - probabilities!.neutral);
    expect(share(beside!)).toBeGreaterThan(share(alone!));
  });

  it("is refused by another model", async () => {
    const others = { ...taken(), model: "0".repeat(64) };
    expect(() => recognizer.openStream({ neutral: others })).toThrow(/taken with another model/);
    await expect(recognizer.readPicture(await drawn(POSES.rest), { neutral: others })).rejects.toThrow(
      /taken with another model/,
    );
  });
});
