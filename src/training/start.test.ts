import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom, initialWeights, parameterTable, type Weights } from "../learning/index.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { seed } from "./recipes/seed.ts";
import { besideStart, loadStart } from "./start.ts";
import { writeWeights } from "./weights.ts";

const recipeWith = (units: number, start: Recipe["start"] = null): Recipe => ({
  ...seed,
  network: {
    ...seed.network,
    layers: [
      { kind: "conv", name: "layer1.0", channels: 2 },
      { kind: "batchNorm", name: "layer1.1" },
      { kind: "globalAveragePool" },
      { kind: "dense", name: "fc", units },
    ],
  },
  start,
});
const eight = recipeWith(8);
const trained = initialWeights(eight.network, createRandom(99), "he");
trained.buffers.fill(0.25);
let folder: string;
let weights: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
  weights = join(folder, "weights.safetensors");
  await writeFile(weights, writeWeights(eight.network, trained));
});
afterAll(() => rm(folder, { recursive: true }));

function layer({ parameters }: Weights, { network }: Recipe, name: string): Float32Array {
  const entries = parameterTable(network).filter((entry) => entry.name.startsWith(`${name}.`));
  return Float32Array.from(
    entries.flatMap(({ offset, size }) => [...parameters.subarray(offset, offset + size)]),
  );
}

describe("besideStart", () => {
  it("is the mean of weights and running averages, by the start's share", () => {
    const [trained, start] = [
      { parameters: Float32Array.of(1, 2), buffers: Float32Array.of(4) },
      { parameters: Float32Array.of(3, -2), buffers: Float32Array.of(0) },
    ];
    expect(besideStart(trained, start, 0.25)).toEqual({
      parameters: Float32Array.of(1.5, 1),
      buffers: Float32Array.of(3),
    });
    expect(besideStart(trained, start, 0)).toEqual(trained);
  });
});

describe("loadStart", () => {
  it("takes all weights and running averages of the file, and none where the recipe names none", async () => {
    const start = await loadStart(recipeWith(8, { weights, fresh: [] }));
    expect(start!.weights).toEqual(trained);
    expect(start!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await loadStart(eight)).toBeUndefined();
  });

  it("draws fresh layers by the recipe's seed, whatever the file has for them", async () => {
    const seven = recipeWith(7, { weights, fresh: ["fc"] });
    const start = await loadStart(seven);
    const drawn = initialWeights(seven.network, createRandom(seven.seed), seven.initialisation);
    expect(layer(start!.weights, seven, "fc")).toEqual(layer(drawn, seven, "fc"));
    expect(layer(start!.weights, seven, "layer1.0")).toEqual(layer(trained, eight, "layer1.0"));
    expect(start!.weights.buffers).toEqual(trained.buffers);
  });

  it("says what does not fit", async () => {
    await expect(loadStart(recipeWith(7, { weights, fresh: [] }))).rejects.toThrow(
      '"fc.weight" is of shape 8x2, the recipe\'s network needs 7x2',
    );
    await expect(loadStart(recipeWith(8, { weights, fresh: ["fc2"] }))).rejects.toThrow(
      'start: the network has no layer "fc2" with weights',
    );
    await expect(loadStart(recipeWith(8, { weights: join(folder, "none"), fresh: [] }))).rejects.toThrow(
      /none: is not there/,
    );
  });
});
