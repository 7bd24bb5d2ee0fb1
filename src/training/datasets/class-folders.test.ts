import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { grayPng, noisePicture, writeFiles } from "../../../test/fixtures/datasets/made-up.ts";
import { classFolders } from "./class-folders.ts";
import { SIDE } from "./dataset.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "class-folders-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(labels: unknown, pictures: Record<string, Buffer> = {}): Promise<void> {
  const text = typeof labels === "string" ? labels : JSON.stringify(labels);
  const [glad, cross] = await Promise.all([1, 2].map((seed) => grayPng(noisePicture(seed))));
  await writeFiles(folder, {
    "labels.json": Buffer.from(text),
    "glad/p1_1.png": glad!,
    "cross/p2_1.png": cross!,
    ...pictures,
  });
}

describe("a folder of class folders", () => {
  it("keeps grey pictures of the right size as they are, and makes others grey and small as the model's input", async () => {
    const stripes = Uint8Array.from({ length: 96 * 60 * 3 }, (_, i) => [255, 0, 0, 0, 0, 255][i % 6]!);
    const colour = await sharp(stripes, { raw: { width: 96, height: 60, channels: 3 } })
      .png()
      .toBuffer();
    await write({ folders: { glad: "happy", cross: "angry" } }, { "glad/p1_2.png": colour });
    const { labels, examples } = await classFolders.read(folder);
    expect(labels).toEqual(["happiness", "anger"]);
    const [cross, glad, striped] = examples;
    expect(glad!.picture).toEqual(noisePicture(1));
    expect(cross!.picture).toEqual(noisePicture(2));
    expect(glad!.originalSize).toEqual([48, 48]);
    // Columns of red and blue, two to a pixel: the mean of their lumas, (0.299 + 0.114) / 2 of 255, but at the edges.
    const middle = striped!.picture.filter((_, i) => i % SIDE > 0 && i % SIDE < SIDE - 1);
    expect(new Set(middle)).toEqual(new Set([53]));
    expect(striped!.originalSize).toEqual([96, 60]);
  });

  it.each([
    ["that is not JSON", "{", /labels.json: is not JSON$/],
    [
      "with a word that is no expression",
      { folders: { glad: "hungry" } },
      /labels.json: folders.glad: must be one of neutral, .*, found "hungry"$/,
    ],
    ["with an unknown key", { folders: {}, peeple: "" }, /labels.json: peeple: /],
    [
      "whose pattern has no group",
      { folders: { glad: "happy" }, person: "^p\\d" },
      /labels.json: person: must have one group in parentheses, which is the person$/,
    ],
    [
      "whose pattern is none",
      { folders: { glad: "happy" }, person: "(" },
      /labels.json: person: must be a regular expression$/,
    ],
    [
      "whose pattern does not fit the files",
      { folders: { glad: "happy", cross: "angry" }, person: "^(s\\d)_" },
      /cross\/p2_1.png: expected a file name that fits person in labels.json, \/\^\(s\\d\)_\/$/,
    ],
    [
      "that names an empty folder",
      { folders: { glad: "happy", cross: "angry", sad: "sad" } },
      /expected pictures in every folder that labels.json names, found none in sad$/,
    ],
    [
      "that does not name a folder",
      { folders: { glad: "happy" } },
      /cross\/p2_1.png: expected a folder that labels.json names \(glad\), found "cross"$/,
    ],
  ])("refuses a labels.json %s", async (_, labels, message) => {
    await write(labels);
    await expect(classFolders.read(folder)).rejects.toThrow(message);
  });
});
