/** docs/own-recipe.md is followed as its reader would. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seed } from "../src/training/recipes/seed.ts";
import { readSafetensors } from "../src/training/safetensors.ts";
import { ROOT } from "./fixtures/cli/program.ts";
import { type FollowedCommand, followPage } from "./fixtures/docs/follow-page.ts";
import { writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

const PAGE = "own-recipe.md";

describe(PAGE, () => {
  let folder: string;
  let followed: FollowedCommand[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "own-recipe-"));
    await writeDrawnCkPlus(join(folder, "data"), 6);
    followed = await followPage(PAGE, folder);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  it("has commands that all work", () => {
    expect(
      followed.map(({ command, outcome }) => [command.split(" ")[1], outcome.code, outcome.stderr]),
    ).toEqual([
      ...["train", "train", "train", "train", "train", "train", "export", "evaluate"].map((command) => [
        command,
        0,
        "",
      ]),
    ]);
  });

  it("says what is in a run's folder", async () => {
    const text = await readFile(join(ROOT, "docs", PAGE), "utf8");
    for (const name of await readdir(join(folder, "runs/my-recipe"))) expect(text).toContain(`\`${name}\``);
  });

  it("gives the same weights again", async () => {
    const [first, again] = await Promise.all(
      ["my-recipe", "again"].map((run) => readFile(join(folder, "runs", run, "weights.safetensors"))),
    );
    expect(again).toEqual(first);
  });

  it("takes the mean with the weights it began with", async () => {
    const [first, further, mean] = await Promise.all(
      ["my-recipe", "further", "mean"].map(
        async (run) =>
          readSafetensors(await readFile(join(folder, "runs", run, "weights.safetensors"))).tensors,
      ),
    );
    for (const [name, { data }] of Object.entries(mean!)) {
      const [a, b] = [first![name]!.data, further![name]!.data];
      expect(data).toEqual(a.map((value, i) => (value + b[i]!) / 2));
    }
    expect(mean).not.toEqual(further);
  });

  it("lists every key", async () => {
    const text = await readFile(join(ROOT, "docs", PAGE), "utf8");
    const table = text.slice(text.indexOf("## All keys"));
    expect(Object.keys(seed).filter((key) => !table.includes(`\`${key}\``))).toEqual([]);
  });
});
