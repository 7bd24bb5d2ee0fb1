import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Example, SIDE } from "../datasets/dataset.ts";
import { seed } from "../recipes/seed.ts";
import type { EpochBatch } from "./fill.ts";
import { epochBatches, openBatchSource } from "./source.ts";

/** Flat pictures; one in ten is of the rare second label. */
const examples: Example[] = Array.from({ length: 100 }, (_, i) => ({
  name: `${i}`,
  group: `${i}`,
  picture: new Uint8Array(SIDE * SIDE).fill(i),
  target: i % 10 === 0 ? [0, 1] : [1, 0],
}));
/** Comparing a million numbers one by one takes seconds. */
const digests = (batches: Iterable<EpochBatch>): string[] =>
  Array.from(batches, ({ images, targets, weights, count }) => {
    const hash = createHash("sha256").update(`${count}`);
    for (const part of [images, targets, weights]) hash.update(part);
    return hash.digest("hex");
  });
const plain = { ...seed, augmentation: [], batchSize: 32 };

describe("epochBatches", () => {
  const batches = [...epochBatches(examples, plain, 1)];

  it("gives every picture once, normalised, beside its own target", () => {
    expect(batches.map(({ count }) => count)).toEqual([32, 32, 32, 4]);
    const seen = batches.flatMap(({ images, targets, count }) =>
      Array.from({ length: count }, (_, i) => {
        const gray = Math.round((images[i * SIDE * SIDE]! * 0.5 + 0.5) * 255);
        expect(targets[2 * i + 1]).toBe(gray % 10 === 0 ? 1 : 0);
        return gray;
      }),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual(examples.map((_, i) => i));
    expect(seen).not.toEqual(examples.map((_, i) => i));
  });

  it("averages over its examples, in a last, smaller batch too", () => {
    const { weights } = batches.at(-1)!;
    expect([...weights]).toEqual(new Array(4).fill(0.25));
  });

  it("mixes the pictures and targets of a batch in the same shares", () => {
    const mixing = { kind: "mixUp", alpha: 1, probability: 1 } as const;
    const mixed = [...epochBatches(examples, { ...plain, mixing }, 1)];
    const targets = mixed.flatMap(({ targets, count }) => [...targets.subarray(0, 2 * count)]);
    expect(targets.some((share) => share > 0.01 && share < 0.99)).toBe(true);
    expect(targets.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 4);
    expect(digests(mixed)).not.toEqual(digests(batches));
  });

  it("smooths targets, and lets rare labels count more by their effective number", () => {
    const [batch] = epochBatches(examples, { ...plain, labelSmoothing: 0.1, classBalance: 0.99 }, 1);
    const effective = (count: number) => (1 - 0.99 ** count) / (1 - 0.99);
    const { targets, weights } = batch!;
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    const share = (i: number) => targets[2 * i + 1]!;
    const expected = weights.map((_, i) => share(i) / effective(10) + (1 - share(i)) / effective(90));
    const sum = expected.reduce((a, b) => a + b, 0);
    weights.forEach((weight, i) => {
      expect([0.05, 0.95]).toContainEqual(expect.closeTo(share(i), 6));
      expect(weight).toBeCloseTo(expected[i]! / sum, 6);
    });
    expect(new Set(weights.map((weight) => Math.fround(weight))).size).toBe(2);
  });

  it("differs from epoch to epoch, and repeats itself for the same one", () => {
    expect(digests(epochBatches(examples, plain, 1))).toEqual(digests(batches));
    expect(digests(epochBatches(examples, plain, 2))).not.toEqual(digests(batches));
  });
});

describe("the threads' program", () => {
  it("imports nothing of the runtime, which must not be loaded in a thread", () => {
    const files = importedFiles(new URL("worker.ts", import.meta.url));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => /\/(platform|cli)\/|onnxruntime/.test(file))).toEqual([]);
  });
});

/** A source file and all that it imports, through others too. Types are not imported: they are gone when it runs. */
function importedFiles(file: URL, found = new Set<string>()): string[] {
  if (found.has(file.pathname)) return [];
  found.add(file.pathname);
  const text = readFileSync(file, "utf8");
  const imports = [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from "([^"]+)";$/gms)].map(
    ([, path]) => path!,
  );
  for (const path of imports) {
    if (path.startsWith(".")) importedFiles(new URL(path, file), found);
    else found.add(path);
  }
  return [...found];
}

describe("openBatchSource", () => {
  const recipe = { ...seed, batchSize: 8 };
  const batchesOf = async (workers: number, epoch: number): Promise<string[]> => {
    const source = openBatchSource(examples, recipe, workers);
    const batches: EpochBatch[] = [];
    for await (const batch of source.epoch(epoch)) batches.push(batch);
    await source.close();
    return digests(batches);
  };

  it("gives the same batches bit for bit from this thread, from one of its own and from three", async () => {
    const here = digests(epochBatches(examples, recipe, 2));
    expect(await batchesOf(0, 2)).toEqual(here);
    expect(await batchesOf(1, 2)).toEqual(here);
    expect(await batchesOf(3, 2)).toEqual(here);
  });

  it("can be left in the middle of an epoch, used again and closed while batches are being filled", async () => {
    const source = openBatchSource(examples, recipe, 2);
    for await (const _ of source.epoch(1)) break;
    const [first] = epochBatches(examples, recipe, 2);
    for await (const batch of source.epoch(2)) {
      expect(digests([batch])).toEqual(digests([first!]));
      break;
    }
    await source.close();
  });

  it("says so when its threads have ended", async () => {
    const source = openBatchSource(examples, recipe, 1);
    await source.close();
    await expect(source.epoch(1).next()).rejects.toThrow(/the thread that fills batches has ended/);
  });
});
