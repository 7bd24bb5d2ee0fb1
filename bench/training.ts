/** Training steps of the seed's network, beside PyTorch's on the same machine where that is installed. */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createOptimizer, createRandom, createTrainer, initialWeights } from "../src/learning/index.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { epochBatches } from "../src/training/batches/source.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { seed } from "../src/training/recipes/seed.ts";
import { timing } from "./timing.ts";

export interface TrainingSpeed {
  readonly runtime: string;
  /** Forward, backward and Adam alone, images per second at the median step. */
  readonly step: number;
  /** With augmentation and normalisation, as the trainer runs. */
  readonly withAugmentation: number;
  /** PyTorch's step, channels last; absent where there is no PyTorch. */
  readonly pytorch?: { readonly version: string; readonly step: number };
}

const STEPS = 40;
const LABELS = 7;

export async function benchTraining(): Promise<TrainingSpeed> {
  const runtime = await createNodeRuntime();
  const { network, batchSize, learningRate } = seed;
  const start = initialWeights(network, createRandom(0));
  const optimizer = createOptimizer({ kind: "adam" });
  const trainer = await createTrainer(runtime, { network, optimizer, start, seed: 0 });
  const batches = [...epochBatches(noise(batchSize * 4), seed, 1)];
  const speed = async (batchAt: (step: number) => (typeof batches)[number]): Promise<number> => {
    const milliseconds: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const begin = performance.now();
      await trainer.step(batchAt(step), learningRate);
      if (step >= 5) milliseconds.push(performance.now() - begin);
    }
    return Math.round((batchSize * 1000) / timing(milliseconds).median);
  };
  const step = await speed((i) => batches[i % batches.length]!);
  const withAugmentation = await speed(endless());
  await trainer.release();
  const pytorch = torchBaseline();
  return { runtime: runtime.description, step, withAugmentation, ...(pytorch && { pytorch }) };
}

/** Batches made anew for every step. */
function endless() {
  const examples = noise(seed.batchSize * STEPS);
  const batches = epochBatches(examples, seed, 1);
  return () => batches.next().value!;
}

/** Speed does not depend on what is in the pictures. */
function noise(count: number): Example[] {
  const random = createRandom(1);
  return Array.from({ length: count }, (_, i) => ({
    name: `${i}`,
    group: `${i}`,
    picture: Uint8Array.from({ length: SIDE * SIDE }, () => random.integer(256)),
    label: i % LABELS,
    target: Array.from({ length: LABELS }, (_, label) => (label === i % LABELS ? 1 : 0)),
  }));
}

function torchBaseline(): TrainingSpeed["pytorch"] {
  const script = fileURLToPath(new URL("torch-baseline.py", import.meta.url));
  const threads = Math.min(4, availableParallelism());
  // Keeping freed pages is worth a quarter of PyTorch's speed here, so it gets that, too.
  const malloc = { MALLOC_TRIM_THRESHOLD_: "4294967296", MALLOC_MMAP_THRESHOLD_: "4294967296" };
  const { status, stdout } = spawnSync("/usr/bin/python3", [script, String(threads)], {
    encoding: "utf8",
    env: { ...process.env, ...malloc },
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
