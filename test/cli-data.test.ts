/** `lexithymia data`, as a person at a terminal meets it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DataReport } from "../src/training/index.ts";
import { lexithymia } from "./fixtures/cli/program.ts";
import { madeUp, noisePicture, writeFiles } from "./fixtures/datasets/made-up.ts";

let folder: string;
const ckPlus = () => join(folder, "ckplus");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-data-"));
  await writeFiles(ckPlus(), await madeUp("ckplus"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("data inspect", () => {
  it("says in words what lies in a folder", async () => {
    const { code, stdout, stderr } = await lexithymia("data", "inspect", ckPlus());
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\S+: 1 data set\n\nckplus: CK\+48/);
    expect(stdout).toMatch(/^ {2}14 pictures of 2 people, 14 sequences$/m);
    expect(stdout).toMatch(/^ {4}contempt +2$/m);
    expect(stdout).toMatch(/^ {2}near and exact copies: 0 pairs/m);
    expect(stdout).toMatch(/^ {2}fingerprint [0-9a-f]{64}$/m);
  });

  it("prints JSON, and ends with 1 when something is wrong with a set", async () => {
    const broken = join(folder, "broken");
    await writeFiles(broken, {
      ...(await madeUp("ckplus")),
      "CK+48/happy/S010_004_00000009.png": Buffer.from("no picture"),
    });
    const { code, stdout, stderr } = await lexithymia("data", "inspect", broken, "--json", "--quick");
    expect([code, stderr]).toEqual([1, ""]);
    const { sets }: DataReport = JSON.parse(stdout);
    expect(sets[0]).toMatchObject({ name: "ckplus", examples: 13, people: 2 });
    expect(sets[0]!.problems).toEqual([expect.stringContaining("S010_004_00000009.png: is not a picture")]);
  });

  it.each([
    ["a folder that is not there", ["data", "inspect", "/nowhere"]],
    ["no folder", ["data", "inspect"]],
    ["an unknown option", ["data", "inspect", "/nowhere", "--jsn"]],
    ["an unknown data set", ["data", "inspect", "/nowhere", "--only", "fer2014"]],
    ["an unknown command", ["data", "inspekt"]],
  ])("refuses %s in one line", async (_, args) => {
    const { code, stdout, stderr } = await lexithymia(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^lexithymia: [^\n]+\n$/);
  });
});

describe("data preview", () => {
  const preview = (...args: string[]) =>
    lexithymia("data", "preview", "--recipe", "seed", "--data", ckPlus(), ...args);

  it("draws a picture of each class as it is and as the recipe changes it, always the same", async () => {
    const [first, second] = [join(folder, "first.png"), join(folder, "second.png")];
    const outcome = await preview("--out", first, "--rows", "1", "--draws", "3");
    expect([outcome.code, outcome.stderr]).toEqual([0, ""]);
    expect(outcome.stdout).toBe(
      `${first} shows 7 pictures, each as it is and in 3 draws; from the top: happiness, surprise, sadness, anger, disgust, fear, contempt.\n`,
    );
    const { data, info } = await sharp(first).greyscale().raw().toBuffer({ resolveWithObject: true });
    // 110 pixels for words, four columns; 34 pixels for titles, seven rows; 96 + 6 pixels for each cell.
    expect([info.width, info.height]).toEqual([110 + 4 * 102, 34 + 7 * 102]);
    const cell = (row: number, column: number) =>
      Array.from({ length: 48 * 48 }, (_, i) => {
        const [x, y] = [110 + column * 102 + 2 * (i % 48), 34 + row * 102 + 2 * Math.floor(i / 48)];
        return data[(y * info.width + x) * info.channels]!;
      });
    // The first class is happiness; the made-up set has two pictures of it.
    const happy = [10, 11].map((person) => [...noisePicture(100 * person + 4)].join());
    expect(happy).toContain(cell(0, 0).join());
    expect(cell(0, 1)).not.toEqual(cell(0, 0));
    await preview("--out", second, "--rows", "1", "--draws", "3");
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  });

  it("shows mixing beside the rest", async () => {
    const out = join(folder, "mixed.png");
    const { code, stderr } = await preview(
      ...["--out", out, "--rows", "1", "--draws", "2"],
      ...["--set", 'mixing={"kind":"cutMix","alpha":1,"probability":0.5}'],
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect((await sharp(out).metadata()).width).toBe(110 + 5 * 102);
  });

  it.each([
    ["an unknown recipe", ["--recipe", "sead", "--out", "x.png"], /no recipe is named "sead"/],
    ["an unknown key", ["--out", "x.png", "--set", "augmentatoin=[]"], /did you mean "augmentation"/],
    ["a place that cannot be written", ["--out", "/nowhere/x.png"], /\/nowhere\/x.png: is not there/],
    ["no rows", ["--out", "x.png", "--rows", "0"], /must be a whole number of at least 1/],
  ])("refuses %s in one line", async (_, args, message) => {
    const { code, stderr } = await preview(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lexithymia: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});
