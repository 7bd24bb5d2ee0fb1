import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { grayPng, madeUp, noisePicture, writeFiles } from "../../../test/fixtures/datasets/made-up.ts";
import { dataFile, describeWithData } from "../../../test/shared-data.ts";
import { findNearCopies } from "../datasets/near-copies.ts";
import { inspectData } from "./inspect-data.ts";
import { createNearCopyFinder } from "./near-copy-finder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inspect-"));
});
afterEach(() => rm(folder, { recursive: true }));

const labels = { folders: { glad: "happiness", cross: "anger" }, person: "^(p\\d)_", sequence: "_(\\d)" };

describe("inspectData", () => {
  it("counts classes, people, sizes, copies, contradictions and blank pictures, and tells what cannot be read", async () => {
    const picture = noisePicture(1);
    await writeFiles(folder, {
      "labels.json": Buffer.from(JSON.stringify(labels)),
      "glad/p1_1.png": await grayPng(picture),
      "glad/p2_2.png": await grayPng(noisePicture(2)),
      "glad/p2_3.png": await grayPng(new Uint8Array(96 * 96).fill(30), 96),
      "cross/p3_4.png": await grayPng(picture),
      "cross/p1_5.png": await grayPng(picture.map((value) => Math.min(255, value + 6))),
      "cross/p1_6.png": Buffer.from("no picture"),
    });
    const { sets } = await inspectData(folder);
    expect(sets).toEqual([
      {
        name: "folders",
        title: "A data set of one's own, a folder for each class",
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        examples: 5,
        leftOut: 0,
        labels: ["happiness", "anger"],
        perClass: { happiness: 3, anger: 2 },
        undecided: 0,
        parts: {},
        people: 3,
        sequences: 5,
        groups: {},
        actionUnits: {},
        sizes: { "48x48": 4, "96x96": 1 },
        blank: ["glad/p2_3.png"],
        problems: [expect.stringMatching(/p1_6.png: is not a picture that can be read$/)],
        exactCopies: { pictures: 1, examples: 2, inTraining: 0, conflicting: 1, acrossPeople: 1 },
        nearCopies: {
          ...{ pairs: 3, mirrored: 0, examples: 3, inTraining: 0 },
          ...{ conflicting: 2, acrossPeople: 2, acrossSequences: 3 },
        },
      },
    ]);
  });

  it("reports every set that is there, a broken one too", async () => {
    await writeFiles(folder, { ...(await madeUp("ckplus")), ...(await madeUp("fer2013")) });
    await rm(join(folder, "CK+48", "fear"), { recursive: true });
    const { sets } = await inspectData(folder, { near: false });
    expect(sets.map(({ name, examples, problems }) => [name, examples, problems.length])).toEqual([
      ["ckplus", 12, 1],
      ["fer2013", 5, 0],
    ]);
    expect(sets[0]!.problems[0]).toMatch(/found none of fear$/);
    expect(sets[1]!.parts).toEqual({ training: 3, publicTest: 1, privateTest: 1 });
    expect(sets.every((set) => !("nearCopies" in set))).toBe(true);
  });

  it("refuses a folder with none of them", async () => {
    await expect(inspectData(folder)).rejects.toThrow(
      /inspect-\S+: expected ckplus48.tar.gz, .*; found none of them$/,
    );
  });
});

describe("a near copy finder", () => {
  it("finds among some pictures what it found among more, as a new search would", async () => {
    const pictures = [1, 2, 1, 3, 2, 1].map((seed) => ({ picture: noisePicture(seed) }));
    const find = createNearCopyFinder();
    const pairs = (found: readonly { first: number; second: number }[]) =>
      found.map((p) => [p.first, p.second]);
    expect(pairs(await find(pictures, () => {}))).toEqual(pairs(await findNearCopies(pictures)));
    const fewer = [pictures[4]!, pictures[0]!, pictures[1]!, pictures[5]!];
    expect(await find(fewer, () => {})).toEqual(await findNearCopies(fewer));
  });
});

describeWithData("FER2013 inspected", ["fer2013-labels.csv", "fer2013-training.u8.gz"], () => {
  it("has the copies, contradictions and blank pictures that its description gives for these two parts", async () => {
    // The description counts PrivateTest too: 1,516 groups of copies and 57 contradicting. Of the rows that are here,
    // its table of labels gives 1,273 groups with more than one member, 47 of them with different labels.
    const data = dirname(dataFile("fer2013-labels.csv")!);
    const [fer2013] = (await inspectData(data, { only: ["fer2013"], near: false })).sets;
    expect(fer2013!.exactCopies).toEqual({
      ...{ pictures: 1273, examples: 2805, inTraining: 280 },
      ...{ conflicting: 47, acrossPeople: 0 },
    });
    expect(fer2013!.blank.length).toBe(12);
  });
});
