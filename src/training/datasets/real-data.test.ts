/** The sets themselves, where they are: their counts as ../shared/data/README.md gives them. */
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { dataFile, describeWithData } from "../../../test/shared-data.ts";
import { type Dataset, SIDE } from "./dataset.ts";
import { DATA_SETS, type DatasetName } from "./index.ts";

function perLabel({ labels, examples }: Dataset): Record<string, number> {
  return Object.fromEntries(
    labels.map((name, i) => [name, examples.filter(({ label }) => label === i).length]),
  );
}

const read = (name: DatasetName, file: string) => DATA_SETS[name].read(dirname(dataFile(file)!));

describeWithData("CK+ with neutral itself", ["ckplus-neutral8.tar.gz"], () => {
  it("has 315 peaks and 575 neutral frames of 123 people, without their dark ring", async () => {
    const set = await read("ckplus-neutral", "ckplus-neutral8.tar.gz");
    expect(perLabel(set)).toEqual({
      ...{ neutral: 575, happiness: 66, surprise: 80, sadness: 28 },
      ...{ anger: 43, disgust: 56, fear: 25, contempt: 17 },
    });
    expect(new Set(set.examples.map(({ person }) => person)).size).toBe(123);
    for (const { picture } of set.examples)
      expect(picture.subarray(0, SIDE)).toEqual(picture.subarray(SIDE, 2 * SIDE));
  });
});

describeWithData("FER2013 itself", ["fer2013-labels.csv", "fer2013-training.u8.gz"], () => {
  it("has as many pictures of each class as its contest said", async () => {
    const set = await read("fer2013", "fer2013-labels.csv");
    const training = { ...set, examples: set.examples.filter(({ part }) => part === "training") };
    // The contest's own counts (Goodfellow et al. 2013, and its Kaggle page).
    expect(perLabel(training)).toEqual({
      ...{ neutral: 4965, happiness: 7215, surprise: 3171 },
      ...{ sadness: 4830, anger: 3995, disgust: 436, fear: 4097 },
    });
    expect(set.examples.length - training.examples.length).toBe(3589);
  });
});

describeWithData("the London set itself", ["london-neutral-smiling.tar"], () => {
  it("has a face in every photograph of 102 people, neutral and smiling", async () => {
    const set = await read("london", "london-neutral-smiling.tar");
    expect(perLabel(set)).toEqual({ neutral: 102, happiness: 102 });
    expect(new Set(set.examples.map(({ person }) => person)).size).toBe(102);
  });
});
