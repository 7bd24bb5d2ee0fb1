/** docs/own-network.md is followed as its reader would. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAYER_KINDS } from "../src/learning/ops/index.ts";
import { ROOT } from "./fixtures/cli/program.ts";
import { type FollowedCommand, followPage, readBlocks } from "./fixtures/docs/follow-page.ts";
import { writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

const PAGE = "own-network.md";

describe(PAGE, () => {
  let folder: string;
  let followed: FollowedCommand[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "own-network-"));
    await writeDrawnCkPlus(join(folder, "data"));
    followed = await followPage(PAGE, folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("trains and scores the network it shows", async () => {
    expect(followed.map(({ outcome }) => [outcome.code, outcome.stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const [train, evaluate] = followed;
    expect(train!.outcome.stdout).toContain("runs/my-network holds the model of epoch");
    expect(evaluate!.outcome.stdout).toContain("ck-frames");
    const weights = await readFile(join(folder, "runs/my-network/weights.safetensors"), "latin1");
    for (const name of ["stem.0.weight", "stem.1.running_var", "block.5.fc1.bias"])
      expect(weights).toContain(`"${name}"`);
  });

  it("lists every kind of layer", async () => {
    const text = await readFile(join(ROOT, "docs", PAGE), "utf8");
    const table = text.slice(text.indexOf("## The layers there are"), text.indexOf("## A new kind"));
    expect([...LAYER_KINDS, "residual"].filter((kind) => !table.includes(`\`${kind}\``))).toEqual([]);
  });

  it("shows a layer's file as it is", async () => {
    const shown = (await readBlocks(PAGE)).find(({ language }) => language === "ts")!;
    expect(shown.text).toBe(await readFile(join(ROOT, shown.file!), "utf8"));
  });
});
