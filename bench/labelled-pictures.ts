/** Pictures with what they show, for every reader alike: whole photographs, and data sets' crops laid on a larger canvas. */
import sharp from "sharp";
import { createRandom, permutation } from "../src/learning/index.ts";
import type { Expression } from "../src/recognition/expression.ts";
import { readCkPlus } from "../src/training/datasets/ckplus.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { readFerPlus } from "../src/training/datasets/ferplus.ts";
import { readLondonPhotographs } from "../src/training/datasets/london.ts";

export interface LabelledPictures {
  readonly title: string;
  readonly labels: readonly Expression[];
  /** 640 x 480 JPEG. */
  readonly pictures: readonly Buffer[];
}

const [WIDTH, HEIGHT] = [640, 480];
/** Crops are enlarged to this side: detectors want to see around a face, and a large one. */
const ENLARGED = 288;
/** Of FER+'s public test part, drawn by a seed: all of it would take every reader minutes. */
const FER_PICTURES = 600;

/** Less contempt, which not every reader knows. */
export async function readLabelledPictures(data: string): Promise<LabelledPictures[]> {
  return [await londonPhotographs(data), await ferPlusCrops(data), await ckPlusCrops(data)];
}

async function londonPhotographs(data: string): Promise<LabelledPictures> {
  const { labels, photographs } = await readLondonPhotographs(data);
  return {
    title: "London, whole photographs",
    labels: photographs.map(({ label }) => labels[label]!),
    pictures: await Promise.all(
      photographs.map(({ file }) =>
        sharp(file.bytes)
          .resize({ width: WIDTH, height: HEIGHT, fit: "contain" })
          .jpeg({ quality: 92 })
          .toBuffer(),
      ),
    ),
  };
}

async function ferPlusCrops(data: string): Promise<LabelledPictures> {
  const { labels, examples } = await readFerPlus(data, "publicTest");
  const known = withoutContempt(labels, examples);
  const drawn = permutation(known.length, createRandom(0)).slice(0, FER_PICTURES);
  return onCanvases(
    "FER+ PublicTest, enlarged crops",
    labels,
    Array.from(drawn, (i) => known[i]!),
  );
}

/** The last frame of each sequence, the expression's peak. */
async function ckPlusCrops(data: string): Promise<LabelledPictures> {
  const { labels, examples } = await readCkPlus(data);
  const peaks = new Map(withoutContempt(labels, examples).map((example) => [example.sequence, example]));
  return onCanvases("CK+48, last frames, enlarged crops", labels, [...peaks.values()]);
}

function withoutContempt<E extends Example>(labels: readonly Expression[], examples: readonly E[]): E[] {
  return examples.filter(({ label }) => label !== undefined && labels[label] !== "contempt");
}

async function onCanvases(
  title: string,
  labels: readonly Expression[],
  examples: readonly Example[],
): Promise<LabelledPictures> {
  return {
    title,
    labels: examples.map(({ label }) => labels[label!]!),
    pictures: await Promise.all(examples.map(({ picture }) => onCanvas(picture))),
  };
}

async function onCanvas(picture: Uint8Array): Promise<Buffer> {
  const enlarged = await sharp(picture, { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .resize(ENLARGED, ENLARGED, { kernel: "cubic" })
    .png()
    .toBuffer();
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "grey" } })
    .composite([{ input: enlarged }])
    .jpeg({ quality: 92 })
    .toBuffer();
}
