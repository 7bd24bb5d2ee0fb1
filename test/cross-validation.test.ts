/** Folds trained in processes of their own, on drawn pictures: kept, taken up again, and never left behind. */
import { execFile, spawn, spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startFoldTrainer } from "../src/training/cross-validation/fold-trainer.ts";
import { readCkPlus } from "../src/training/datasets/ckplus.ts";
import { evaluate, type ProtocolName, train } from "../src/training/index.ts";
import { parseRecipe } from "../src/training/recipes/recipe.ts";
import { PROGRAM } from "./fixtures/cli/program.ts";
import { CLASSES, tinyRecipe, writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

const canListProcesses = ["pgrep", "ps"].every((program) => !spawnSync(program, ["--version"]).error);
const PEOPLE = 4;
let folder: string;
let data: string;
const run = () => join(folder, "run");
const stored = (person: string) => join(run(), "ck-loso", `${person}.json`);

/** How many folds a call trained; `stopAfter` that many it is stopped. */
async function evaluateLoso(stopAfter = Number.POSITIVE_INFINITY) {
  const controller = new AbortController();
  let trained = 0;
  const options = { model: run(), data, protocol: "ck-loso", jobs: 2 } as const;
  const evaluation = evaluate({ ...options, baselines: false, signal: controller.signal }, (event) => {
    if (event.kind !== "folds") return;
    trained = event.trained;
    if (trained >= stopAfter) controller.abort(new Error("enough"));
  });
  const outcome = await evaluation.then(
    ({ parts }) => ({ metrics: parts[0]!.metrics }),
    (error: Error) => ({ error: error.message }),
  );
  return { ...outcome, trained };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folds-"));
  data = await writeDrawnCkPlus(folder, PEOPLE);
  const recipe = join(folder, "tiny.json");
  await writeFile(recipe, JSON.stringify({ ...tinyRecipe, epochs: 2 }));
  await train({ recipe, data, out: run(), threads: 1 });
});
afterAll(() => rm(folder, { recursive: true }));

describe("ck-loso", { timeout: 240_000 }, () => {
  it("tests on everybody, keeps what was done when it is stopped, and goes on from there", async () => {
    const stopped = await evaluateLoso(1);
    expect(stopped).toMatchObject({ error: "enough" });
    const kept = await readdir(join(run(), "ck-loso"));
    expect(kept.length).toBeGreaterThanOrEqual(1);
    expect(kept.length).toBeLessThan(PEOPLE);

    const whole = await evaluateLoso();
    expect(whole.trained).toBe(PEOPLE - kept.length);
    expect(whole).toMatchObject({ metrics: { examples: PEOPLE * CLASSES.length * 2 } });
    expect(await evaluateLoso()).toEqual({ ...whole, trained: 0 });

    // A fold is the same whenever and by whichever process it is trained.
    const before = await readFile(stored("S010"), "utf8");
    await rm(stored("S010"));
    expect((await evaluateLoso()).trained).toBe(1);
    expect(await readFile(stored("S010"), "utf8")).toBe(before);
  });

  it("does not use results that are damaged, or of another recipe or other pictures", async () => {
    const people = ["S010", "S011", "S012", "S013"];
    const before = await Promise.all(people.map((person) => readFile(stored(person), "utf8")));
    const results = before.map((text) => JSON.parse(text));
    const stale = [
      before[0]!.slice(0, 100),
      JSON.stringify({ ...results[1], recipe: { ...results[1].recipe, epochs: 3 } }),
      JSON.stringify({ ...results[2], fingerprint: "0".repeat(64) }),
      JSON.stringify({ ...results[3], format: 0 }),
    ];
    await Promise.all(people.map((person, i) => writeFile(stored(person), stale[i]!)));
    expect((await evaluateLoso()).trained).toBe(people.length);
    expect(await Promise.all(people.map((person) => readFile(stored(person), "utf8")))).toEqual(before);
  });

  // Skipped where the system has no pgrep and ps to look for processes with.
  it.skipIf(!canListProcesses)("leaves no process behind, not even when it is killed", async () => {
    await rm(join(run(), "ck-loso"), { recursive: true, force: true });
    const args = ["evaluate", "--model", run(), "--data", data, "--protocol", "ck-loso", "--jobs", "2"];
    const program = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...args], { stdio: "ignore" });
    await vi.waitUntil(() => stat(stored("S010")).catch(() => false), { timeout: 60_000 });
    const children = await childrenOf(program.pid!);
    expect(children.length).toBeGreaterThan(0);
    program.kill("SIGKILL");
    const allEnded = async () => !(await Promise.all(children.map(isRunning))).includes(true);
    await vi.waitUntil(allEnded, { timeout: 30_000 });
  });
});

describe("a run on CK+48", () => {
  /** A copy of the run with something else in one of its files. */
  async function altered(name: string, file: string, change: object): Promise<string> {
    const copy = join(folder, name);
    await cp(run(), copy, { recursive: true });
    const path = join(copy, file);
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), ...change }));
    return copy;
  }
  const score = (model: string, protocol: ProtocolName, pictures = data) =>
    evaluate({ model, data: pictures, protocol, threads: 1, baselines: false });

  it("is scored on the frames of its own split only", async () => {
    expect((await score(run(), "ck-frames")).parts[0]!.metrics.examples).toBeGreaterThan(0);
    const others = await writeDrawnCkPlus(join(folder, "others"), PEOPLE + 1);
    await expect(score(run(), "ck-frames", others)).rejects.toThrow(
      /was trained on other pictures than its split/,
    );
  });

  it("is refused when something it learnt from may have seen what it is tested on", async () => {
    const loss = { kind: "distillation", temperature: 2, share: 0.5 };
    const taught = await altered("taught", "recipe.json", { loss, teacher: "runs/teacher" });
    for (const protocol of ["ck-frames", "ck-subjects", "ck-loso"] as const)
      await expect(score(taught, protocol)).rejects.toThrow(/learnt from a teacher \(runs\/teacher\)/);
    const begun = await altered("begun", "run.json", { start: "ab".repeat(32) });
    await expect(score(begun, "ck-frames")).rejects.toThrow(/began with weights trained elsewhere/);
    const start = { weights: join(run(), "weights.safetensors"), fresh: [] };
    const seen = await altered("seen", "recipe.json", { start });
    await expect(score(seen, "ck-loso")).rejects.toThrow(/may have seen what ck-loso tests on/);
  });

  it("begins every fold with the weights its recipe names, and says so", async () => {
    const weights = join(folder, "elsewhere.safetensors");
    await cp(join(run(), "weights.safetensors"), weights);
    const begun = await altered("begun-elsewhere", "recipe.json", { start: { weights, fresh: [] } });
    const fold = () => readFile(join(begun, "ck-loso", "S010.json"), "utf8").then(JSON.parse);
    await rm(join(begun, "ck-loso"), { recursive: true, force: true });
    const { notes } = await score(begun, "ck-loso");
    expect(notes.join()).toMatch(
      /elsewhere.safetensors: that these weights never saw CK\+ is their maker's word/,
    );
    const first = await fold();
    const drawn = JSON.parse(await readFile(stored("S010"), "utf8"));
    expect(first.predictions).not.toEqual(drawn.predictions);
    // Other weights of the same name make stored folds worthless.
    const bytes = await readFile(weights);
    bytes.writeFloatLE(1, bytes.length - 4);
    await writeFile(weights, bytes);
    await score(begun, "ck-loso");
    expect((await fold()).start).not.toBe(first.start);
  });
});

describe("a fold trainer", () => {
  const task = async (learningRate: number) => {
    const { examples } = await readCkPlus(data);
    const [test, validation, ...training] = [examples.slice(0, 8), examples.slice(8, 16), ...examples];
    return { recipe: parseRecipe({ ...tinyRecipe, learningRate }, "tiny"), training, validation, test };
  };

  it("says what is wrong with a fold, and trains the next one", async () => {
    const trainer = startFoldTrainer();
    const epochs: number[] = [];
    await expect(trainer.train(await task(1e30), () => {})).rejects.toThrow(
      /^the loss became NaN or infinite in epoch 1/,
    );
    const outcome = await trainer.train(await task(0.005), (epoch) => epochs.push(epoch));
    expect(epochs).toEqual([1, 2, 3, 4]);
    expect(outcome.probabilities).toHaveLength(8);
    for (const row of outcome.probabilities) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    trainer.stop();
  });

  it("fails when its process ends, and at once when it has ended", async () => {
    const trainer = startFoldTrainer();
    const outcome = trainer.train(await task(0.005), () => {});
    trainer.stop();
    await expect(outcome).rejects.toThrow("its process ended (SIGKILL); try again, with fewer --jobs");
    await expect(trainer.train(await task(0.005), () => {})).rejects.toThrow("its process ended");
  });
});

async function childrenOf(pid: number): Promise<number[]> {
  return (await outputOf("pgrep", "-P", String(pid))).split("\n").filter(Boolean).map(Number);
}

/** A process that has ended but was not yet waited for, a zombie, does not run. */
async function isRunning(pid: number): Promise<boolean> {
  return /^[^Z]/.test((await outputOf("ps", "-o", "stat=", "-p", String(pid))).trim());
}

function outputOf(program: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, (_, stdout) => resolve(stdout));
  });
}
