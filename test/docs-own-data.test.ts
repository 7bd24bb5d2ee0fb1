/** docs/own-data.md is followed as its reader would, with drawn faces. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POSES, type PoseName } from "../src/app/drawn-face/action-units.ts";
import { DRAWN_FACE_BOX, drawFace } from "../src/app/drawn-face/draw-face.ts";
import { createRandom } from "../src/learning/index.ts";
import { faceNetworks } from "./face-models.ts";
import { type FollowedCommand, followPage } from "./fixtures/docs/follow-page.ts";

const PAGE = "own-data.md";
const PEOPLE = 8;
const FOLDERS: readonly [string, PoseName][] = [
  ["glad", "laugh"],
  ["cross", "anger"],
  ["at-rest", "rest"],
  ["unclear", "fear"],
];

/** A drawn face cut out, with its own light, tilt and place for everybody. */
async function drawCrop(pose: PoseName, seed: number): Promise<Buffer> {
  const random = createRandom(seed);
  const { x, y, width, height } = DRAWN_FACE_BOX;
  const [dx, dy] = [random.integer(17) - 8, random.integer(17) - 8];
  return sharp(Buffer.from(drawFace({ ...POSES[pose], tilt: random.uniform(-6, 6) })))
    .extract({ left: x - 20 + dx, top: y - 10 + dy, width: width + 40, height: height + 20 })
    .modulate({ brightness: random.uniform(0.8, 1.2) })
    .resize(90 + random.integer(40), 110)
    .png()
    .toBuffer();
}

async function drawPictures(folder: string): Promise<void> {
  for (const [i, [name, pose]] of FOLDERS.entries()) {
    await mkdir(join(folder, "my-pictures", name), { recursive: true });
    for (let person = 1; person <= PEOPLE; person += 1)
      for (const take of [1, 2])
        await writeFile(
          join(folder, "my-pictures", name, `p${person}_${take}.png`),
          await drawCrop(pose, 100 * person + 10 * i + take),
        );
  }
  const photo = sharp(Buffer.from(drawFace(POSES.laugh))).png();
  await writeFile(join(folder, "photo.png"), await photo.toBuffer());
}

describe(PAGE, () => {
  let folder: string;
  let followed: FollowedCommand[];
  const outcomeOf = (words: string) =>
    followed.find(({ command }) => command.startsWith(`lexithymia ${words}`))!.outcome;

  beforeAll(async () => {
    await faceNetworks();
    folder = await mkdtemp(join(tmpdir(), "own-data-"));
    await drawPictures(folder);
    followed = await followPage(PAGE, folder);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  it("has commands that all work", () => {
    expect(
      followed.map(({ command, outcome }) => [command.split(" ")[1], outcome.code, outcome.stderr]),
    ).toEqual(["data", "data", "train", "analyze"].map((command) => [command, 0, ""]));
  });

  it("looks the pictures through as it says", () => {
    const { stdout } = outcomeOf("data inspect");
    expect(stdout).toContain(`${3 * 2 * PEOPLE} pictures of ${PEOPLE} people`);
    for (const label of ["neutral", "happiness", "anger"])
      expect(stdout).toMatch(new RegExp(`^ +${label} +${2 * PEOPLE}$`, "m"));
    expect(stdout).not.toContain("fear");
  });

  it("draws the preview", async () => {
    const { format, height } = await sharp(join(folder, "preview.png")).metadata();
    expect([format, height]).toEqual(["png", 34 + 3 * 2 * 102]);
  });

  it("trains a model that tells the drawn expressions of new people apart", async () => {
    const history = (await readFile(join(folder, "runs/my-faces/history.jsonl"), "utf8")).trim().split("\n");
    expect(history.length).toBe(12);
    const best = Math.max(...history.map((line) => JSON.parse(line).validationAccuracy as number));
    expect(best).toBeGreaterThan(0.8);
    expect((await stat(join(folder, "runs/my-faces/model.onnx"))).size).toBeGreaterThan(1000);
    expect(outcomeOf("analyze").stdout).toMatch(/photo\.png/);
  });
});
