import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataFile, describeWithData } from "../../../test/shared-data.ts";
import { DatasetError } from "../errors.ts";
import { majority, readFerPlus, voteDistribution } from "./ferplus.ts";

const HEADER =
  "usage,index_in_usage,fer_label,ferplus_name,fp_neutral,fp_happiness,fp_surprise,fp_sadness,fp_anger,fp_disgust,fp_fear," +
  "fp_contempt,fp_unknown,fp_NF,exact_dup_of_training_row,near_dup_training_row";
const ROWS = [
  "Training,0,3,a.png,0,10,0,0,0,0,0,0,0,0,,",
  "Training,1,3,b.png,0,5,0,5,0,0,0,0,0,0,,",
  "PublicTest,0,6,c.png,6,1,3,0,0,0,0,0,0,0,1,",
  "Training,2,0,d.png,0,0,0,0,0,0,0,0,2,8,,",
];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ferplus-"));
  await write({});
});
afterEach(() => rm(folder, { recursive: true }));

async function write({ rows = ROWS, training = 3, header = HEADER }): Promise<void> {
  await writeFile(join(folder, "fer2013-labels.csv"), `${[header, ...rows].join("\n")}\n`);
  const pictures = Uint8Array.from({ length: training * 2304 }, (_, i) => Math.floor(i / 2304));
  await writeFile(join(folder, "fer2013-training.u8.gz"), gzipSync(pictures));
  await writeFile(join(folder, "fer2013-publictest.u8.gz"), gzipSync(new Uint8Array(2304).fill(9)));
}

const refusal = () =>
  readFerPlus(folder, "training").then(
    () => expect.unreachable("the data should have been refused"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(DatasetError);
      return (error as Error).message;
    },
  );

describe("votes", () => {
  it("become a distribution without single votes, unknown and no face", () => {
    expect(voteDistribution([6, 1, 3, 0, 0, 0, 0, 0, 0, 0])).toEqual([6 / 9, 0, 3 / 9, 0, 0, 0, 0, 0]);
    expect(voteDistribution([4, 0, 0, 0, 0, 0, 0, 0, 4, 2])).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("are left out where most saw something else, or nobody agreed", () => {
    expect(voteDistribution([2, 0, 0, 0, 0, 0, 0, 0, 8, 0])).toBeUndefined();
    expect(voteDistribution([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toBeUndefined();
  });

  it("have a majority unless there is a tie or unknown wins", () => {
    expect(majority([6, 1, 3, 0, 0, 0, 0, 0, 0, 0])).toBe(0);
    expect(majority([5, 5, 0, 0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
    expect(majority([4, 0, 0, 0, 0, 0, 0, 0, 6, 0])).toBeUndefined();
    expect(majority([0, 4, 0, 0, 0, 0, 0, 0, 4, 2])).toBeUndefined();
  });
});

describe("readFerPlus", () => {
  it("joins pictures with votes and leaves out what is no face", async () => {
    const { examples } = await readFerPlus(folder, "training");
    expect(examples.map(({ name, label, group }) => [name, label, group])).toEqual([
      ["a.png", 1, "Training-0"],
      ["b.png", undefined, "Training-1"],
    ]);
    expect(new Set(examples[1]!.picture)).toEqual(new Set([1]));
    const test = await readFerPlus(folder, "publicTest");
    expect(test.examples).toMatchObject([{ name: "c.png", label: 0, hasTrainingTwin: true }]);
  });

  it.each([
    ["a missing column", { header: HEADER.replace("fp_NF", "nf") }, /has no column fp_NF$/],
    [
      "a count that is none",
      { rows: ["Training,0,3,a.png,x,10,0,0,0,0,0,0,0,0,,"], training: 1 },
      /Training-0: fp_neutral must be/,
    ],
    ["a row that is too short", { rows: ["Training,0,3,a.png"] }, /fer2013-labels.csv: /],
    ["no row of the part", { rows: [ROWS[2]!] }, /has no row whose usage is Training/],
    ["an index beyond the pictures", { rows: [ROWS[1]!], training: 1 }, /index_in_usage/],
    [
      "another number of pictures",
      { training: 2 },
      /training.u8.gz: expected 3 pictures of 48x48 bytes, 6912 bytes in all, found 4608$/,
    ],
  ])("refuses %s", async (_, content, message) => {
    await write(content);
    expect(await refusal()).toMatch(message);
  });

  it("refuses packed pictures that are cut short, no gzip, or missing", async () => {
    const path = join(folder, "fer2013-training.u8.gz");
    await writeFile(path, gzipSync(new Uint8Array(3 * 2304)).subarray(0, 20));
    expect(await refusal()).toMatch(/training.u8.gz: is cut short/);
    await writeFile(path, "pictures");
    expect(await refusal()).toMatch(/training.u8.gz: is not a gzip file/);
    await rm(path);
    expect(await refusal()).toMatch(/training.u8.gz: is not there; check the path/);
  });
});

describeWithData("FER+ itself", ["fer2013-labels.csv", "fer2013-publictest.u8.gz"], () => {
  it("has the majorities of its description, less those that are tied", async () => {
    const { examples } = await readFerPlus(dirname(dataFile("fer2013-labels.csv")!), "publicTest");
    const counts = new Array<number>(8).fill(0);
    for (const { label } of examples) if (label !== undefined) counts[label]! += 1;
    expect(counts).toEqual([1242, 880, 441, 395, 310, 31, 73, 24]);
  });
});
