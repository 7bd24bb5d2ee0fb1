/** What every reader promises, tried on every reader with made-up sets in the real layout. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faceNetworks } from "../../../test/face-models.ts";
import { archived, madeUp, packedFer, writeFiles } from "../../../test/fixtures/datasets/made-up.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { type Example, SIDE } from "./dataset.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { DATA_SETS, DATASET_NAMES, type DatasetName } from "./index.ts";

/** What is known of every picture of a set, beside what all sets know. */
const KNOWN: Readonly<Record<DatasetName, { examples: number; keys: readonly (keyof Example)[] }>> = {
  ckplus: { examples: 14, keys: ["label", "person", "sequence"] },
  "ckplus-neutral": { examples: 16, keys: ["label", "person", "sequence"] },
  "cohn-kanade": { examples: 9, keys: ["label", "person", "sequence"] },
  "cohn-kanade-neutral": { examples: 13, keys: ["label", "person", "sequence"] },
  ckextended: { examples: 5, keys: ["label", "part"] },
  fer2013: { examples: 5, keys: ["label", "part", "hasTrainingTwin"] },
  ferplus: { examples: 5, keys: ["part", "votes", "hasTrainingTwin"] },
  london: { examples: 4, keys: ["label", "person", "groups"] },
  folders: { examples: 4, keys: ["label", "person", "sequence"] },
};
let folder: string;

// Two sets need the face networks.
beforeAll(async () => {
  await faceNetworks();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "datasets-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The file that macOS leaves beside another. */
const hidden = (file: string): string => file.replace(/[^/]+$/, "._$&");

describe.each(DATASET_NAMES)("the reader of %s", (name) => {
  const reader = DATA_SETS[name];

  it("gives unique names, pictures of one size, targets that sum to 1, and what is known of each", async () => {
    await writeFiles(folder, await madeUp(name));
    const { labels, examples } = await reader.read(folder);
    expect(labels).toEqual(EXPRESSIONS.filter((expression) => labels.includes(expression)));
    expect(examples.length).toBe(KNOWN[name].examples);
    expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
    for (const example of examples) {
      // Not a Buffer, whose slice() is no copy.
      expect(Object.getPrototypeOf(example.picture)).toBe(Uint8Array.prototype);
      expect(example.picture.length).toBe(SIDE * SIDE);
      expect(new Set(example.picture).size).toBeGreaterThan(10);
      expect(example.target.length).toBe(labels.length);
      expect(example.target.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      if (example.label !== undefined)
        expect(example.target[example.label]).toBe(Math.max(...example.target));
      expect(Object.keys(example)).toEqual(
        expect.arrayContaining(["name", "picture", "target", "group", ...KNOWN[name].keys]),
      );
    }
  });

  it("sees whether it is there, and reads the same again from files written in another order", async () => {
    expect(await reader.isIn(folder)).toBe(false);
    const files = await madeUp(name);
    await writeFiles(folder, Object.fromEntries(Object.entries(files).reverse()));
    await writeFiles(folder, { [hidden(Object.keys(files)[0]!)]: Buffer.from("macOS") });
    expect(await reader.isIn(folder)).toBe(true);
    const first = await reader.read(folder);
    await rm(folder, { recursive: true });
    await writeFiles(folder, files);
    const again = await reader.read(`${folder}/`);
    expect(again).toEqual(first);
    expect(fingerprintOf(again.examples.toReversed())).toBe(fingerprintOf(first.examples));
  });

  it("refuses a folder without it in one line that names the folder", async () => {
    const error = await reader.read(folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DatasetError);
    expect((error as Error).message).toMatch(/^\S*datasets-[^\n]+$/);
  });
});

describe.each(["ckplus", "ckplus-neutral", "london"] as const)("%s in its archive", (name) => {
  it("is the same as in a folder", async () => {
    const files = await madeUp(name);
    await writeFiles(folder, files);
    const fromFolder = await DATA_SETS[name].read(folder);
    await rm(folder, { recursive: true });
    await writeFiles(folder, await archived(name, files));
    expect(await DATA_SETS[name].read(folder)).toEqual(fromFolder);
  });
});

describe.each(["fer2013", "ferplus"] as const)("%s, packed", (name) => {
  it("is the same as from the CSV, but for the part that is not packed", async () => {
    await writeFiles(folder, await madeUp(name));
    const { labels, examples } = await DATA_SETS[name].read(folder);
    await rm(folder, { recursive: true });
    await writeFiles(folder, packedFer());
    const packed = await DATA_SETS[name].read(folder);
    expect(packed.labels).toEqual(labels);
    expect(packed.examples).toEqual(examples.filter(({ part }) => part !== "privateTest"));
    for (const { picture } of packed.examples)
      expect(Object.getPrototypeOf(picture)).toBe(Uint8Array.prototype);
  });
});

/** For each set a way to spoil it, and what is said of it. */
const SPOILT: Readonly<Record<DatasetName, { file: string; bytes: string; message: RegExp; left: number }>> =
  {
    ckplus: {
      file: "CK+48/happy/S010_004_00000009.png",
      bytes: "no picture",
      message: /S010_004_00000009.png: is not a picture that can be read$/,
      left: 13,
    },
    "ckplus-neutral": {
      file: "CK+8/joy/S010_004_00000009.png",
      bytes: "",
      message: /CK\+8\/joy\/S010_004_00000009.png: expected <class>\/<subject>_<sequence>_<frame>.png/,
      left: 16,
    },
    "cohn-kanade": {
      file: "Emotion/S010/002/S010_002_00000005_emotion.txt",
      bytes: "   9.0000000e+00",
      message: /S010_002_00000005_emotion.txt: expected a number from 1 to 7, found "9.0000000e\+00"$/,
      left: 6,
    },
    "cohn-kanade-neutral": {
      file: "cohn-kanade-images/S010/002/S010_002_00000006.png",
      bytes: "",
      message:
        /S010_002_00000005_emotion.txt: expected the frames of its sequence up to .*_00000005.png in cohn-kanade-images, found 6 up to/,
      left: 10,
    },
    ckextended: {
      file: "ckextended.csv",
      bytes: "emotion,pixels,Usage\n8,1 2 3,Training\n",
      message: /ckextended.csv: row 0: emotion: expected a number from 0 to 7, found "8"$/,
      left: 0,
    },
    fer2013: {
      file: "fer2013.csv",
      bytes: "emotion,pixels,Usage\n6,1 2 3,Training\n",
      message: /fer2013.csv: row 0: pixels: expected 2304 values, found 3$/,
      left: 0,
    },
    ferplus: {
      file: "fer2013new.csv",
      bytes:
        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\nTraining,a.png,8,2,0,0,0,0,0,0,0,0\n",
      message: /fer2013new.csv: expected a row for each of the 5 rows of fer2013.csv, found 1$/,
      left: 1,
    },
    london: {
      file: "london/smiling/002.png",
      bytes: "no picture",
      message: /002.png: is not a picture that can be read$/,
      left: 3,
    },
    folders: {
      file: "unknown/p1_1.png",
      bytes: "",
      message:
        /unknown\/p1_1.png: expected a folder that labels.json names \(glad, cross, blurred\), found "unknown"$/,
      left: 4,
    },
  };

describe.each(DATASET_NAMES)("a spoilt copy of %s", (name) => {
  it("is refused with what was expected and found, or told while the rest is read", async () => {
    const { file, bytes, message, left } = SPOILT[name];
    await writeFiles(folder, { ...(await madeUp(name)), [file]: Buffer.from(bytes) });
    await expect(DATA_SETS[name].read(folder)).rejects.toThrow(message);

    const problems: string[] = [];
    const { examples } = await DATA_SETS[name].read(folder, {
      onProblem: ({ message }) => problems.push(message),
    });
    expect(problems[0]).toMatch(message);
    expect(examples.length).toBe(left);
  });
});

describe("CK+ as its owners hand it out", () => {
  it("has action units on the last frames of sequences, which are coded, and first frames as neutral where asked", async () => {
    await writeFiles(folder, await madeUp("cohn-kanade"));
    const { labels, examples } = await DATA_SETS["cohn-kanade-neutral"].read(folder);
    const coded = examples.filter(({ actionUnits }) => actionUnits !== undefined);
    expect(coded.map(({ name }) => name.slice(-5))).toEqual(new Array(3).fill("5.png"));
    expect(coded[0]!.actionUnits).toEqual({ 4: 2, 12: 0 });
    const neutral = examples.filter(({ label }) => labels[label!] === "neutral");
    expect(neutral.map(({ name }) => name.slice(-5))).toEqual(new Array(4).fill("1.png"));
  });
});

describe("a copy that was broken off", () => {
  it("of the CSV is told by the parts that are missing", async () => {
    const { "fer2013.csv": whole } = await madeUp("fer2013");
    const lines = whole!.toString().split("\n");
    await writeFile(join(folder, "fer2013.csv"), lines.slice(0, 4).join("\n"));
    await expect(DATA_SETS.fer2013.read(folder)).rejects.toThrow(
      /expected rows of Training, PublicTest and PrivateTest, found none of PublicTest and PrivateTest; copy it again$/,
    );
  });

  it("of CK+'s frames is told by their labels", async () => {
    const files = await madeUp("cohn-kanade");
    const cut = Object.entries(files).filter(([file]) => !file.startsWith("cohn-kanade-images/S011/007"));
    await writeFiles(folder, Object.fromEntries(cut));
    await expect(DATA_SETS["cohn-kanade"].read(folder)).rejects.toThrow(
      /S011_007_00000005_emotion.txt: expected the frames .* found none; copy them again$/,
    );
  });
});
