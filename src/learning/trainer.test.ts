import { describe, expect, it } from "vitest";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { Network } from "./network.ts";
import { createOptimizer, type OptimizerWrapping } from "./optimizers/index.ts";
import { initialWeights } from "./parameters.ts";
import { createRandom } from "./random.ts";
import { type Batch, createTrainer, type TrainerState } from "./trainer.ts";

const network: Network = {
  input: { channels: 1, height: 4, width: 4 },
  layers: [
    { kind: "conv", name: "a", channels: 4, bias: false },
    { kind: "batchNorm", name: "b" },
    { kind: "silu" },
    { kind: "dropout", probability: 0.25 },
    { kind: "globalAveragePool" },
    { kind: "dropout", probability: 0.5 },
    { kind: "dense", name: "c", units: 3 },
  ],
};

function batchOf(examples: number, seed: number): Batch {
  const random = createRandom(seed);
  return {
    images: Float32Array.from({ length: examples * 16 }, () => random.uniform(-1, 1)),
    targets: Float32Array.from({ length: examples * 3 }, (_, i) => (i % 3 === Math.floor(i / 3) % 3 ? 1 : 0)),
    weights: new Float32Array(examples).fill(1 / examples),
  };
}

/** Six steps, the last of each three with a smaller batch; `stopAfter` begins anew from the state at that step. */
async function train({
  seed = 1,
  wrapping = {},
  stopAfter,
}: {
  seed?: number;
  wrapping?: OptimizerWrapping;
  stopAfter?: number;
} = {}) {
  const runtime = await createNodeRuntime({ threads: 1 });
  const optimizer = createOptimizer({ kind: "adamW" }, wrapping);
  const begin = (start: TrainerState | ReturnType<typeof initialWeights>) =>
    createTrainer(runtime, { network, optimizer, start, seed });
  let trainer = await begin(initialWeights(network, createRandom(5)));
  for (let step = 0; step < 6; step += 1) {
    if (step === stopAfter) {
      const state = trainer.state();
      await trainer.release();
      trainer = await begin(state);
    }
    await trainer.step(batchOf(step % 3 === 2 ? 5 : 8, step), 0.01);
  }
  const result = { state: trainer.state(), weights: trainer.weights() };
  await trainer.release();
  return result;
}

describe("trainer", () => {
  it("ends in the same bits for the same seed, and elsewhere for another: dropout draws from it", async () => {
    const [first, again, other] = [await train(), await train(), await train({ seed: 2 })];
    expect(again).toEqual(first);
    expect(other.state.parameters).not.toEqual(first.state.parameters);
  });

  it("goes on from a state, running averages and dropout included, as if it had never stopped", async () => {
    expect(await train({ stopAfter: 4 })).toEqual(await train());
  });

  it("gives the moving average to validate and keep, where there is one", async () => {
    const plain = await train();
    expect(plain.weights).toEqual({ parameters: plain.state.parameters, buffers: plain.state.buffers });
    const averaged = await train({ wrapping: { averageDecay: 0.9 } });
    expect(averaged.state.parameters).toEqual(plain.state.parameters);
    expect(averaged.weights.parameters).toEqual(averaged.state.optimizer["average"]);
    expect(averaged.weights.parameters).not.toEqual(plain.state.parameters);
  });

  it("moves running averages away from where they began", async () => {
    const { state } = await train();
    expect(state.buffers.length).toBe(8);
    expect([...state.buffers.subarray(0, 4)].every((mean) => mean !== 0)).toBe(true);
    expect([...state.buffers.subarray(4)].every((variance) => variance > 0 && variance !== 1)).toBe(true);
  });
});
