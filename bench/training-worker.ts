/**
 * One contender of bench/training.ts, in a process of its own so that its memory is its own:
 * `training-worker.ts NETWORK LOWERING THREADS`. Says what it is, then answers every line with one line of JSON, as
 * torch-baseline.py does: `train N` and `infer N` with the milliseconds of N steps, `memory` with the peak so far in MiB.
 */
import { createInterface } from "node:readline";
import {
  buildInferenceGraph,
  chooseLowering,
  createOptimizer,
  createRandom,
  createTrainer,
  INPUT_NAME,
  initialWeights,
} from "../src/learning/index.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { BATCH_SIZE, NETWORKS, type NetworkName } from "./training-networks.ts";

const [name, wanted, threads] = process.argv.slice(2) as [NetworkName, "portable" | "blocked", string];
const network = NETWORKS[name];
const { channels, height, width } = network.input;
const random = createRandom(0);
const runtime = await createNodeRuntime({ threads: Number(threads) });
const start = initialWeights(network, random);
const choice =
  wanted === "blocked" ? await chooseLowering(runtime, { network, batchSize: BATCH_SIZE }) : undefined;
const trainer = await createTrainer(runtime, {
  network,
  start,
  seed: 0,
  optimizer: createOptimizer({ kind: "adam" }),
  lowering: choice?.lowering,
});
const images = Float32Array.from({ length: BATCH_SIZE * channels * height * width }, () =>
  random.uniform(-1, 1),
);
const targets = Float32Array.from({ length: BATCH_SIZE * 7 }, (_, i) =>
  i % 7 === Math.floor(i / 7) % 7 ? 1 : 0,
);
const batch = { images, targets, weights: new Float32Array(BATCH_SIZE).fill(1 / BATCH_SIZE) };
const input = { [INPUT_NAME]: { data: images, dims: [BATCH_SIZE, channels, height, width] } };
const loadInference = () => runtime.load(buildInferenceGraph(network, trainer.weights()));
let inference: ReturnType<typeof loadInference> | undefined;

const say = (line: unknown): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ title: `${runtime.description}; ${choice?.description ?? "portable"}` });
for await (const line of createInterface({ input: process.stdin })) {
  const [order, count] = line.split(" ");
  if (order === "memory") say({ peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) });
  else if (order === "train") say(await timed(Number(count), () => trainer.step(batch, 0.001)));
  else {
    inference ??= loadInference();
    const model = await inference;
    say(await timed(Number(count), () => model.run(input)));
  }
}

async function timed(count: number, run: () => Promise<unknown>): Promise<{ milliseconds: number[] }> {
  const milliseconds: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const begin = performance.now();
    await run();
    milliseconds.push(performance.now() - begin);
  }
  return { milliseconds };
}
