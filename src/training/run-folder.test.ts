import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RunError } from "./errors.ts";
import type { EpochRecord, Progress } from "./progress.ts";
import { seed } from "./recipes/seed.ts";
import { checkPlace, openRun } from "./run-folder.ts";
import type { RunRecord } from "./run-record.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-run-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record: RunRecord = {
  format: 1,
  recipe: seed,
  data: { title: "pictures", fingerprint: "f", training: 2, validation: 1 },
  versions: { node: "v20.0.0" },
};
const epochRecord = (epoch: number): EpochRecord => ({
  ...{ epoch, loss: 1 / epoch, learningRate: 0.1, imagesPerSecond: 100, seconds: 1 },
  ...{ validationAccuracy: 0.5, validationBalancedAccuracy: 0.5, validationMacroF1: 0.5, validationLoss: 1 },
});
const progressAfter = (epochs: number): Progress => ({
  state: {
    step: epochs,
    parameters: Float32Array.of(epochs),
    buffers: new Float32Array(),
    optimizer: {},
  },
  history: Array.from({ length: epochs }, (_, i) => epochRecord(i + 1)),
  bestEpoch: epochs,
  best: { parameters: Float32Array.of(epochs), buffers: new Float32Array() },
});

const out = () => join(folder, "run");
const inRun = (name: string) => join(`${out()}.unfinished`, name);
const warnings: string[] = [];
function open(choice: { resume?: boolean; replace?: boolean } = {}, changed: Partial<RunRecord> = {}) {
  warnings.length = 0;
  const place = { out: out(), resume: false, replace: false, ...choice };
  return openRun(place, { ...record, ...changed }, (message) => warnings.push(message));
}
async function saveTwoEpochs(): Promise<void> {
  const run = await open();
  await run.save(progressAfter(1));
  await run.save(progressAfter(2));
}

describe("an unfinished run", () => {
  beforeEach(saveTwoEpochs);

  it("goes on from its last epoch, without a word", async () => {
    expect((await open({ resume: true })).from).toEqual(progressAfter(2));
    expect(warnings).toEqual([]);
  });

  it("is neither continued nor lost unless asked", async () => {
    const place = { out: out(), resume: false, replace: false };
    await expect(checkPlace(place)).rejects.toThrow(
      "run.unfinished: holds an unfinished run; --resume goes on with it, --replace begins anew",
    );
    await checkPlace({ ...place, resume: true });
    await checkPlace({ ...place, replace: true });
    expect((await open({ replace: true })).from).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("shows its epochs to whoever looks", () => {
    expect(readFileSync(inRun("history.jsonl"), "utf8").split("\n")).toHaveLength(3);
    expect(JSON.parse(readFileSync(inRun("run.json"), "utf8"))).toEqual(record);
    expect(readFileSync(inRun("report.html"), "utf8")).toContain("Epoch 2 of 60 is done.");
  });

  it("falls back on the checkpoint before when the last is damaged, and says so", async () => {
    const bytes = readFileSync(inRun("checkpoint.safetensors"));
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(inRun("checkpoint.safetensors"), bytes);
    expect((await open({ resume: true })).from).toEqual(progressAfter(1));
    expect(warnings.join()).toMatch(
      /checkpoint.safetensors: is damaged; going on from the one before, after epoch 1$/,
    );
  });

  it("falls back, too, when its process was killed between two renames, and clears up after it", async () => {
    rmSync(inRun("checkpoint.safetensors"));
    writeFileSync(inRun(".history.jsonl.123.part"), "half");
    expect((await open({ resume: true })).from).toEqual(progressAfter(1));
    expect(readdirSync(`${out()}.unfinished`).sort()).toEqual([
      "checkpoint.previous.safetensors",
      "history.jsonl",
      "recipe.json",
      "report.html",
      "run.json",
    ]);
  });

  it("is refused when both checkpoints are damaged", async () => {
    truncateSync(inRun("checkpoint.safetensors"), 100);
    truncateSync(inRun("checkpoint.previous.safetensors"), 0);
    await expect(open({ resume: true })).rejects.toThrow(/damaged; --replace begins anew$/);
  });

  it("is refused to another recipe and to other pictures, by name", async () => {
    const recipe = { ...seed, learningRate: 0.1 };
    await expect(open({ resume: true }, { recipe })).rejects.toThrow(RunError);
    await expect(open({ resume: true }, { recipe })).rejects.toThrow(
      /holds an unfinished run of a recipe with another "learningRate"; choose another folder/,
    );
    const data = { ...record.data, fingerprint: "g" };
    await expect(open({ resume: true }, { data })).rejects.toThrow(/of a recipe on other pictures/);
  });

  it("goes on under another version with a warning", async () => {
    const { from } = await open({ resume: true }, { versions: { node: "v22.0.0" } });
    expect(from).toEqual(progressAfter(2));
    expect(warnings.join()).toMatch(/begun with v20.0.0, now v22.0.0: its last bits may differ/);
  });
});

it("a place without an unfinished run begins, also when asked to resume", async () => {
  await checkPlace({ out: out(), resume: true, replace: false });
  expect((await open({ resume: true })).from).toBeUndefined();
});

it("a run that was begun in the place of a finished one goes on with both choices", async () => {
  await saveTwoEpochs();
  mkdirSync(out());
  writeFileSync(join(out(), "recipe.json"), "{}");
  await expect(checkPlace({ out: out(), resume: true, replace: false })).rejects.toThrow(
    /run: holds a finished run; choose another folder, or --replace puts a new one in its place$/,
  );
  await checkPlace({ out: out(), resume: true, replace: true });
  expect((await open({ resume: true, replace: true })).from).toEqual(progressAfter(2));
});
