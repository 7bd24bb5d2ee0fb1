/** Trains for real, tiny, on pictures made here: from a data folder to a run's folder, its model and its scores. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../src/learning/index.ts";
import { evaluate, RecipeError, RunError, type TrainEvent, train } from "../src/training/index.ts";

const CLASSES = ["anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise"];
const SIDE = 48;

/** A bar of its own height and slant for each class, moved and shaded a little for each person and frame. */
function draw(index: number, person: number, frame: number): Promise<Buffer> {
  const random = createRandom(index * 1000 + person * 10 + frame);
  const shift = random.integer(5) - 2;
  const data = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const bar = Math.abs(y - 6 - 6 * index - shift - (index % 2) * 0.2 * (x - 24)) < 3;
    return (bar ? 200 : 60) + random.integer(40);
  });
  return sharp(data, { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .png()
    .toBuffer();
}

const recipe = {
  name: "tiny",
  description: "A network that learns bars in seconds",
  data: "ckplus",
  split: { seed: 3, validation: 0.2, test: 0.2 },
  network: {
    input: { channels: 1, height: SIDE, width: SIDE },
    layers: [
      { kind: "conv", name: "a", channels: 4 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "b", channels: 8 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "flatten" },
      { kind: "dense", name: "end", units: 7 },
    ],
  },
  initialisation: "he",
  normalisation: { mean: 0.5, std: 0.5 },
  augmentation: [{ kind: "translate", fraction: 0.05 }],
  batchSize: 32,
  epochs: 4,
  learningRate: 0.005,
  schedule: "cosine",
  balance: 0.5,
  keep: "accuracy",
  seed: 5,
  weights: "float16",
};

let folder: string;
let data: string;
const recipeFile = () => join(folder, "tiny.json");
const out = (name: string) => join(folder, "runs", name);
const options = (name: string) => ({ recipe: recipeFile(), data, out: out(name), threads: 1 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "training-"));
  data = join(folder, "CK+48");
  for (const [index, name] of CLASSES.entries()) {
    await mkdir(join(data, name), { recursive: true });
    for (let person = 10; person < 22; person += 1)
      for (let frame = 1; frame <= 2; frame += 1)
        await writeFile(
          join(data, name, `S0${person}_00${index}_${frame}.png`),
          await draw(index, person, frame),
        );
  }
  await writeFile(recipeFile(), JSON.stringify(recipe));
});
afterAll(() => rm(folder, { recursive: true }));

// Seconds on an idle machine; the limit is for a busy one.
describe("training", { timeout: 240_000 }, () => {
  it("learns, and writes a run whose model scores as its history says", async () => {
    const events: TrainEvent[] = [];
    const result = await train(options("first"), (event) => events.push(event));

    const losses = result.history.map(({ loss }) => loss);
    expect(losses.at(-1)!).toBeLessThan(0.5 * losses[0]!);
    expect(result.history[result.bestEpoch - 1]!.validationAccuracy).toBeGreaterThan(0.6);
    expect(events[0]).toMatchObject({ kind: "started", trainingImages: 98, validationImages: 35, epochs: 4 });
    expect(events.filter(({ kind }) => kind === "step").length).toBe(4 * Math.ceil(98 / 32));
    expect((await readdir(out("first"))).sort()).toEqual([
      "history.jsonl",
      "manifest.json",
      "model.onnx",
      "recipe.json",
      "weights.safetensors",
    ]);
    expect(await readdir(join(folder, "runs"))).toEqual(["first"]);

    const frames = await evaluate({ model: out("first"), data, protocol: "ck-frames", threads: 1 });
    expect(frames.scores.examples).toBe(35);
    expect(frames.scores.accuracy).toBeGreaterThan(0.6);
    expect(frames.notes.join(" ")).toMatch(/evaluate it with --protocol ck-subjects/);
  });

  it("stops when asked, and goes on as if it had not", async () => {
    const controller = new AbortController();
    const stopped = train({ ...options("second"), signal: controller.signal }, (event) => {
      if (event.kind === "epoch" && event.epoch === 2) controller.abort();
    });
    await expect(stopped).rejects.toThrow("aborted");
    expect(await readdir(join(folder, "runs"))).toContain("second.unfinished");

    const events: TrainEvent[] = [];
    await train(options("second"), (event) => events.push(event));
    expect(events[0]).toMatchObject({ kind: "started", resumedAfter: 2 });
    const [first, second] = await Promise.all(
      ["first", "second"].map((name) => readFile(join(out(name), "weights.safetensors"))),
    );
    expect(second).toEqual(first);
  });

  it("scores people kept apart, and shows that beside the frames from then on", async () => {
    await train({ ...options("short"), epochs: 1 });
    const trained = new Set<number>();
    const call = () =>
      evaluate({ model: out("short"), data, protocol: "ck-subjects", threads: 1 }, (event) => {
        if (event.kind === "training") trained.add(event.fold);
      });
    const subjects = await call();
    expect(subjects.scores.examples).toBe(CLASSES.length * 12 * 2);
    expect(subjects.others[0]!.scores).toMatchObject({ of: "sequences", examples: CLASSES.length * 12 });
    expect(trained.size).toBe(10);

    trained.clear();
    expect(await call()).toEqual(subjects);
    expect(trained.size).toBe(0);
    const frames = await evaluate({ model: out("short"), data, protocol: "ck-frames", threads: 1 });
    expect(frames.beside).toEqual(subjects);
  });

  it("refuses, in one line: a taken folder, an unknown key, a diverging rate, another protocol's model", async () => {
    await expect(train(options("first"))).rejects.toThrow(RunError);
    await expect(train({ ...options("third"), recipe: "sead" })).rejects.toThrow(/no recipe is named "sead"/);

    const broken = join(folder, "broken.json");
    await writeFile(broken, JSON.stringify({ ...recipe, momentum: 0.9 }));
    const unknown = train({ ...options("third"), recipe: broken });
    await expect(unknown).rejects.toThrow(RecipeError);
    await expect(unknown).rejects.toThrow(/momentum/);

    const layers = recipe.network.layers.with(-1, { kind: "dense", name: "end", units: 8 });
    await writeFile(broken, JSON.stringify({ ...recipe, network: { ...recipe.network, layers } }));
    await expect(train({ ...options("third"), recipe: broken })).rejects.toThrow(
      "tiny: network: must end in a dense layer of 7 units, one for each label of its data",
    );

    await writeFile(broken, JSON.stringify({ ...recipe, learningRate: 1e30 }));
    await expect(train({ ...options("third"), recipe: broken })).rejects.toThrow(
      /the loss became NaN or infinite in epoch 1 after \d+ images; try a learning rate below/,
    );
    const foreign = evaluate({ model: out("first"), data, protocol: "ferplus", threads: 1 });
    await expect(foreign).rejects.toThrow(/fer2013-labels.csv: is not there/);
  });
});
