import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataFile, describeWithData } from "../../../test/shared-data.ts";
import { DatasetError } from "../errors.ts";
import { readCkCrops } from "./ck-crops.ts";
import { readCkPlus } from "./ckplus.ts";

const CLASSES = ["anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise"];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ckplus-"));
});
afterEach(() => rm(folder, { recursive: true }));

const gray = (value: number, side = 48): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: { r: value, g: value, b: value } } })
    .toColourspace("b-w")
    .png()
    .toBuffer();

/** One flat picture for each class, whose grey is ten times the class's number. */
async function files(): Promise<Record<string, Buffer>> {
  const entries = CLASSES.map(async (name, i) => [`${name}/S01${i}_001_00000009.png`, await gray(10 * i)]);
  return Object.fromEntries(await Promise.all(entries));
}

async function writeFolder(contents: Record<string, Buffer>): Promise<void> {
  for (const [name, bytes] of Object.entries(contents)) {
    const path = join(folder, "CK+48", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

async function archive(contents: Record<string, Buffer>): Promise<Buffer> {
  const tar = pack();
  for (const [name, bytes] of Object.entries(contents)) tar.entry({ name: `CK+48/${name}` }, bytes);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

const refusal = () =>
  readCkPlus(folder).then(
    () => expect.unreachable("the data should have been refused"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(DatasetError);
      return (error as Error).message;
    },
  );

describe("readCkPlus", () => {
  it("reads the same from a folder and from the archive", async () => {
    await writeFile(join(folder, "ckplus48.tar.gz"), await archive(await files()));
    const packed = await readCkPlus(folder);
    await writeFolder(await files());
    expect(await readCkPlus(folder)).toEqual(packed);
    expect(await readCkPlus(join(folder, "CK+48"))).toEqual(packed);
    expect(packed.labels).toEqual([
      "happiness",
      "surprise",
      "sadness",
      "anger",
      "disgust",
      "fear",
      "contempt",
    ]);
    const happy = packed.examples.find(({ name }) => name.startsWith("happy"))!;
    expect(happy).toMatchObject({ label: 0, person: "S014", sequence: "S014_001" });
    expect(happy.target).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(new Set(happy.picture)).toEqual(new Set([40]));
  });

  it("refuses what is not the data, in one line that names the culprit", async () => {
    expect(await refusal()).toMatch(/holds neither ckplus48.tar.gz nor a folder CK\+48/);

    const { "fear/S013_001_00000009.png": fear, ...rest } = await files();
    await writeFolder(rest);
    expect(await refusal()).toMatch(/for 7 classes, found none of fear$/);

    await writeFolder({ "fear/S013_001_00000009.png": await gray(3, 32) });
    expect(await refusal()).toMatch(/S013_001_00000009.png: expected 48x48 pixels, found 32x32/);

    await writeFolder({ "fear/S013_001_00000009.png": fear!.subarray(0, 30) });
    expect(await refusal()).toMatch(/S013_001_00000009.png: is not a picture that can be read/);

    await writeFolder({ "fear/S013_001_00000009.png": fear!, "joy/S010_001_00000009.png": fear! });
    expect(await refusal()).toMatch(/joy\/S010_001_00000009.png: expected <class>/);
  });

  it("refuses a truncated archive and a file in the folder's place", async () => {
    const whole = await archive(await files());
    await writeFile(join(folder, "ckplus48.tar.gz"), whole.subarray(0, whole.length / 2));
    expect(await refusal()).toMatch(/ckplus48.tar.gz: is cut short or no gzipped tar file/);
    folder = join(folder, "ckplus48.tar.gz");
    expect(await refusal()).toMatch(/is not a folder; give the data folder/);
    folder = dirname(folder);
  });
});

describe("readCkCrops", () => {
  const set = { place: { folder: "CK+48" }, classFolders: CLASSES, clean: (picture: Uint8Array) => picture };

  it("refuses more than half of a set that is not all of it, and takes a small set by the same plan", async () => {
    await writeFolder(await files());
    await expect(readCkCrops(folder, { ...set, pictures: 7 })).resolves.toMatchObject({
      labels: { length: 7 },
    });
    await expect(readCkCrops(folder, { ...set, pictures: 14 })).resolves.toMatchObject({
      labels: { length: 7 },
    });
    await expect(readCkCrops(folder, { ...set, pictures: 13 })).rejects.toThrow(
      /CK\+48: expected 13 pictures, found 7; copy it again$/,
    );
  });

  it("refuses a sequence that lies in two classes", async () => {
    await writeFolder({ ...(await files()), "anger/S014_001_00000010.png": await gray(1) });
    await expect(readCkCrops(folder, { ...set, pictures: 981 })).rejects.toThrow(
      /expected sequence S014_001 in one class, found anger\/S014_001_00000010.png and happy\/S014_001_00000009.png$/,
    );
  });
});

describeWithData("CK+48 itself", ["ckplus48.tar.gz"], () => {
  it("has the counts its description gives", async () => {
    const { examples, labels } = await readCkPlus(dirname(dataFile("ckplus48.tar.gz")!));
    expect(examples.length).toBe(981);
    expect(new Set(examples.map(({ person }) => person)).size).toBe(118);
    expect(new Set(examples.map(({ sequence }) => sequence)).size).toBe(327);
    expect(labels.map((_, i) => examples.filter(({ label }) => label === i).length)).toEqual([
      207, 249, 84, 135, 177, 75, 54,
    ]);
  });
});
