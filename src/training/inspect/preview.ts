/** A sheet of training pictures as a recipe's network meets them: each as it is, and as several draws change it. */
import sharp from "sharp";
import { augment } from "../../learning/augmentation/augmentation.ts";
import { mix } from "../../learning/augmentation/mixing.ts";
import { createRandom, permutation, type Random } from "../../learning/index.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { GrayImage } from "../../recognition/image.ts";
import { byName, type Dataset, type Example, SIDE } from "../datasets/dataset.ts";
import { DATA_SETS } from "../datasets/index.ts";
import { DatasetError } from "../errors.ts";
import type { Recipe } from "../recipes/recipe.ts";

/** What decides how pictures are changed. */
type Augmented = Pick<Recipe, "seed" | "augmentation" | "mixing">;

export interface PreviewOptions {
  /** Pictures of each class. */
  readonly rows: number;
  /** Draws beside each picture. */
  readonly draws: number;
}

export interface Preview {
  /** The sheet, as PNG. */
  readonly png: Uint8Array;
  /** What each row shows, from the top. */
  readonly rows: readonly Expression[];
}

/** Pixels of the sheet for each pixel of a picture. */
const ENLARGED = 2;
const CELL = SIDE * ENLARGED;
const GAP = 6;
const LEFT = 110;
const TOP = 34;
const PAPER = 250;

/** Every picture of a data folder is as likely to be shown, by the recipe's seed. @throws DatasetError */
export async function previewRecipe(
  recipe: Pick<Recipe, "data"> & Augmented,
  folder: string,
  options: PreviewOptions,
): Promise<Preview> {
  const { labels, examples } = await DATA_SETS[recipe.data].read(folder);
  const training = examples.filter(({ part }) => part === undefined || part === "training");
  const rows = chooseRows({ labels, examples: training }, options.rows, recipe.seed);
  if (rows.length === 0) throw new DatasetError(`${folder}: expected pictures to show, found none`);
  return {
    png: await drawSheet(rows, labels, drawColumns(rows, recipe, options.draws)),
    rows: rows.map(({ label }) => labels[label!]!),
  };
}

/** Class by class, in the order of the labels. */
function chooseRows({ labels, examples }: Dataset, rows: number, seed: number): Example[] {
  const random = createRandom(seed);
  return labels.flatMap((_, label) => {
    const members = examples.filter((example) => example.label === label).sort(byName);
    return Array.from(permutation(members.length, random).subarray(0, rows), (i) => members[i]!);
  });
}

interface Column {
  readonly title: string;
  /** One for each row. */
  readonly pictures: readonly GrayImage[];
}

function drawColumns(
  rows: readonly Example[],
  { seed, augmentation, mixing }: Augmented,
  draws: number,
): Column[] {
  const originals = rows.map(({ picture }): GrayImage => ({ data: picture, width: SIDE, height: SIDE }));
  const changed = Array.from({ length: draws }, (_, draw): Column => {
    const random = createRandom(seed, draw + 1);
    return {
      title: `${draw + 1}`,
      pictures: originals.map((picture) => augment(picture, augmentation, random)),
    };
  });
  const mixed = mixing
    ? changed.map(({ title, pictures }, draw) => ({
        title: `${title} ${mixing.kind}`,
        pictures: mixRows(pictures, mixing, createRandom(seed, draws + draw + 1)),
      }))
    : [];
  return [{ title: "original", pictures: originals }, ...changed, ...mixed];
}

/** Each row mixed with the one above, as they would be in a batch; always, however rarely the recipe mixes. */
function mixRows(
  pictures: readonly GrayImage[],
  mixing: NonNullable<Recipe["mixing"]>,
  random: Random,
): GrayImage[] {
  const images = new Float32Array(pictures.length * SIDE * SIDE);
  pictures.forEach(({ data }, i) => {
    images.set(data, i * SIDE * SIDE);
  });
  const targets = new Float32Array(pictures.length);
  const mixed = mix(
    { images, targets },
    { width: SIDE, height: SIDE },
    { ...mixing, probability: 1 },
    random,
  );
  return pictures.map((_, i) => ({
    data: mixed.images.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE),
    width: SIDE,
    height: SIDE,
  }));
}

async function drawSheet(
  rows: readonly Example[],
  labels: Dataset["labels"],
  columns: readonly Column[],
): Promise<Uint8Array> {
  const width = LEFT + columns.length * (CELL + GAP);
  const height = TOP + rows.length * (CELL + GAP);
  const sheet = new Uint8Array(width * height).fill(PAPER);
  columns.forEach(({ pictures }, column) => {
    pictures.forEach((picture, row) => {
      paint(sheet, width, picture, { left: LEFT + column * (CELL + GAP), top: TOP + row * (CELL + GAP) });
    });
  });
  const words = captions(rows, labels, columns, { width, height });
  return sharp(sheet, { raw: { width, height, channels: 1 } })
    .toColourspace("srgb")
    .composite([{ input: Buffer.from(words) }])
    .png()
    .toBuffer();
}

function paint(
  sheet: Uint8Array,
  width: number,
  { data }: GrayImage,
  { left, top }: { left: number; top: number },
): void {
  for (let y = 0; y < CELL; y += 1)
    for (let x = 0; x < CELL; x += 1) {
      const value = data[Math.floor(y / ENLARGED) * SIDE + Math.floor(x / ENLARGED)]!;
      sheet[(top + y) * width + left + x] = Math.min(255, Math.max(0, Math.round(value)));
    }
}

/** What each row shows and how each column came about, as SVG over the sheet. */
function captions(
  rows: readonly Example[],
  labels: Dataset["labels"],
  columns: readonly Column[],
  { width, height }: { width: number; height: number },
): string {
  const text = (x: number, y: number, words: string): string => `<text x="${x}" y="${y}">${words}</text>`;
  const titles = columns.map(({ title }, i) => text(LEFT + i * (CELL + GAP), TOP - 12, title));
  const names = rows.map(({ label }, i) => text(10, TOP + i * (CELL + GAP) + CELL / 2 + 5, labels[label!]!));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="15" fill="#1f2a33">${[...titles, ...names].join("")}</svg>`;
}
