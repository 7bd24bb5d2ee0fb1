/** Trains for real, tiny, on pictures made here: from a data folder to a run's folder, its model and its scores. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, RecipeError, RunError, type TrainEvent, train } from "../src/training/index.ts";
import { CLASSES, tinyRecipe, writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

let folder: string;
let data: string;
const recipeFile = () => join(folder, "tiny.json");
const out = (name: string) => join(folder, "runs", name);
const options = (name: string) => ({ recipe: recipeFile(), data, out: out(name), threads: 1, workers: 0 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "training-"));
  data = await writeDrawnCkPlus(folder);
  await writeFile(recipeFile(), JSON.stringify(tinyRecipe));
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
      "report.html",
      "run.json",
      "weights.safetensors",
    ]);
    expect(await readdir(join(folder, "runs"))).toEqual(["first"]);

    const frames = await evaluate({ model: out("first"), data, protocol: "ck-frames", threads: 1 });
    expect(frames.parts[0]!.metrics.examples).toBe(35);
    expect(frames.parts[0]!.metrics.accuracy).toBeGreaterThan(0.6);
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
    await expect(train(options("second"))).rejects.toThrow(
      /holds an unfinished run; --resume goes on with it/,
    );
    await train({ ...options("second"), resume: true }, (event) => events.push(event));
    expect(events[0]).toMatchObject({ kind: "started", resumedAfter: 2 });
    const [first, second] = await Promise.all(
      ["first", "second"].map((name) => readFile(join(out(name), "weights.safetensors"))),
    );
    expect(second).toEqual(first);
  });

  it("stops at a loss that is none, with the last good epoch kept", async () => {
    // One step an epoch: the first at a thousandth, the second far beyond.
    const set = ["batchSize=200", "learningRate=1e30", 'schedule={"kind":"oneCycle","divFactor":1e33}'];
    const diverge = (resume: boolean) => train({ ...options("diverged"), set, resume });
    const message = /^the loss became NaN or infinite in epoch 2 .*; what epoch 1 reached is kept$/;
    await expect(diverge(false)).rejects.toThrow(message);
    // It is read again, and found whole, before the same happens again.
    await expect(diverge(true)).rejects.toThrow(message);
    const history = await readFile(join(`${out("diverged")}.unfinished`, "history.jsonl"), "utf8");
    expect(history.trim().split("\n")).toHaveLength(1);
  });

  it("takes less than ten seconds of one core for an epoch of the seed recipe", async () => {
    const before = process.cpuUsage();
    const { history } = await train({
      ...{ recipe: "seed", data, out: out("seed"), epochs: 1 },
      ...{ threads: 1, device: "cpu" },
    });
    // Of the processor's time, not the clock's, so that a busy machine does not fail it.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(history[0]!.loss).toBeGreaterThan(0.5);
    expect(history[0]!.loss).toBeLessThan(2.5);
  });

  it("scores people kept apart, and shows that beside the frames from then on", async () => {
    await train({ ...options("short"), epochs: 1 });
    let trained = 0;
    const call = () =>
      evaluate({ model: out("short"), data, protocol: "ck-subjects", threads: 1 }, (event) => {
        if (event.kind === "folds") trained = event.trained;
      });
    const subjects = await call();
    expect(subjects.parts[0]!.metrics.examples).toBe(CLASSES.length * 12 * 2);
    expect(subjects.parts[1]).toMatchObject({
      of: "sequences",
      metrics: { examples: CLASSES.length * 12 },
    });
    expect(trained).toBe(10);

    expect((await call()).parts).toEqual(subjects.parts);
    expect(trained).toBe(0);
    const frames = await evaluate({ model: out("short"), data, protocol: "ck-frames", threads: 1 });
    const accuracy = (100 * subjects.parts[0]!.metrics.accuracy).toFixed(1);
    expect(frames.notes.join(" ")).toContain(
      `Under ck-subjects the same recipe reaches an accuracy of ${accuracy} %`,
    );
  });

  it("refuses, in one line: a taken folder, an unknown key, a diverging rate, another protocol's model", async () => {
    await expect(train(options("first"))).rejects.toThrow(RunError);
    await expect(train({ ...options("third"), recipe: "sead" })).rejects.toThrow(/no recipe is named "sead"/);

    const broken = join(folder, "broken.json");
    await writeFile(broken, JSON.stringify({ ...tinyRecipe, momentum: 0.9 }));
    const unknown = train({ ...options("third"), recipe: broken });
    await expect(unknown).rejects.toThrow(RecipeError);
    await expect(unknown).rejects.toThrow(/momentum/);

    const layers = tinyRecipe.network.layers.with(-1, { kind: "dense", name: "end", units: 8 });
    await writeFile(broken, JSON.stringify({ ...tinyRecipe, network: { ...tinyRecipe.network, layers } }));
    await expect(train({ ...options("third"), recipe: broken })).rejects.toThrow(
      "tiny: network: must end in a dense layer of 7 units, one for each label of its data",
    );

    await writeFile(broken, JSON.stringify({ ...tinyRecipe, learningRate: 1e30 }));
    await expect(train({ ...options("third"), recipe: broken })).rejects.toThrow(
      /the loss became NaN or infinite in epoch 1 after \d+ images; try a learning rate below/,
    );
    const foreign = evaluate({ model: out("first"), data, protocol: "ferplus", threads: 1 });
    await expect(foreign).rejects.toThrow(
      /expected fer2013.csv with fer2013new.csv, or fer2013-labels.csv with .*, found neither/,
    );
  });
});
