/** Training and inference of two networks, portably, in blocked kernels and in PyTorch where that is installed. */
import { availableParallelism } from "node:os";
import { createRandom } from "../src/learning/index.ts";
import { defaultWorkers, openBatchSource } from "../src/training/batches/source.ts";
import { type Example, SIDE } from "../src/training/datasets/dataset.ts";
import { seed } from "../src/training/recipes/seed.ts";
import { type Contender, startOurs, startTorch } from "./contender.ts";
import { timing } from "./timing.ts";
import { BATCH_SIZE, NETWORKS, type NetworkName } from "./training-networks.ts";

export interface TrainingSpeed {
  readonly networks: readonly NetworkSpeed[];
  /** Pictures augmented and put into batches, per second, while nothing else runs. */
  readonly preparation: { readonly workers: number; readonly imagesPerSecond: number };
}

export interface NetworkSpeed {
  readonly network: NetworkName;
  readonly contenders: readonly ContenderSpeed[];
}

export interface ContenderSpeed {
  readonly title: string;
  /** Images per second at the median step; forward, backward and Adam. */
  readonly training: number;
  readonly inference: number;
  /** The median over rounds of this speed over PyTorch's in the same round; absent where there is no PyTorch. */
  readonly trainingRatio?: number;
  readonly inferenceRatio?: number;
  /** Of the whole process, after training and before inference. */
  readonly peakMiB: number;
}

/** What the smallest laptop has. */
const THREADS = Math.min(2, availableParallelism());
const STEPS_PER_ROUND = 3;
const LABELS = 7;

/** The contenders take turns, so that what else the machine does meets all of them alike. */
export async function benchTraining(rounds: number): Promise<TrainingSpeed> {
  const networks: NetworkSpeed[] = [];
  for (const network of Object.keys(NETWORKS) as NetworkName[])
    networks.push({ network, contenders: await compete(network, rounds) });
  return { networks, preparation: await timePreparation() };
}

async function compete(network: NetworkName, rounds: number): Promise<ContenderSpeed[]> {
  const started = [
    await startOurs(network, "portable", THREADS),
    await startOurs(network, "blocked", THREADS),
    await startTorch(network, THREADS),
  ];
  const [torch] = started.slice(2);
  const contenders = started.filter((contender) => contender !== undefined);
  const training = await takeTurns(contenders, "train", rounds);
  const peaks = new Map<Contender, number>();
  for (const contender of contenders) peaks.set(contender, await contender.peakMiB());
  const inference = await takeTurns(contenders, "infer", rounds);
  for (const contender of contenders) contender.close();
  return contenders.map((contender) => ({
    title: contender.title,
    training: imagesPerSecond(training.get(contender)!),
    inference: imagesPerSecond(inference.get(contender)!),
    ...(torch && {
      trainingRatio: medianRatio(training.get(torch)!, training.get(contender)!),
      inferenceRatio: medianRatio(inference.get(torch)!, inference.get(contender)!),
    }),
    peakMiB: peaks.get(contender)!,
  }));
}

/** For every contender the median milliseconds of each round, after one round to warm up. */
async function takeTurns(
  contenders: readonly Contender[],
  what: "train" | "infer",
  rounds: number,
): Promise<Map<Contender, number[]>> {
  const medians = new Map(contenders.map((contender) => [contender, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const contender of contenders) {
      const { median } = timing(await contender.time(what, STEPS_PER_ROUND));
      if (round > 0) medians.get(contender)!.push(median);
    }
  return medians;
}

function imagesPerSecond(milliseconds: readonly number[]): number {
  return Math.round((BATCH_SIZE * 1000) / timing(milliseconds).median);
}

/** How many times as fast `ours` is, round by round. */
function medianRatio(theirs: readonly number[], ours: readonly number[]): number {
  return timing(theirs.map((milliseconds, round) => milliseconds / ours[round]!)).median;
}

async function timePreparation(): Promise<TrainingSpeed["preparation"]> {
  const workers = defaultWorkers();
  const examples = noise(BATCH_SIZE * 32);
  const source = openBatchSource(examples, seed, workers);
  for await (const _ of source.epoch(1)); // The threads start and warm up.
  const begin = performance.now();
  for await (const _ of source.epoch(2));
  const seconds = (performance.now() - begin) / 1000;
  await source.close();
  return { workers, imagesPerSecond: Math.round(examples.length / seconds) };
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
