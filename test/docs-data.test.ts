/** docs/data.md and docs/commands.md name all there is. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { augmentationSchema } from "../src/learning/augmentation/augmentation.ts";
import { mixingSchema } from "../src/learning/augmentation/mixing.ts";
import { DATASET_NAMES } from "../src/training/datasets/index.ts";
import { ROOT } from "./fixtures/cli/program.ts";

const page = () => readFile(join(ROOT, "docs/data.md"), "utf8");

it("docs/data.md has a row for every data set", async () => {
  const text = await page();
  expect(DATASET_NAMES.filter((name) => !text.includes(`\n| \`${name}\` |`))).toEqual([]);
});

it("docs/data.md has a row for every augmentation, with all its options", async () => {
  const lines = (await page()).split("\n");
  for (const { entries } of augmentationSchema.options) {
    const { kind, ...options } = entries;
    const row = lines.find((line) => line.startsWith(`| \`${kind.literal}\` |`));
    expect(Object.keys(options).filter((option) => !row?.includes(`\`${option}\``))).toEqual([]);
  }
});

it("docs/data.md explains every way to mix", async () => {
  const text = await page();
  expect(mixingSchema.options.filter(({ entries }) => !text.includes(`\`${entries.kind.literal}\``))).toEqual(
    [],
  );
});
