import { describe, expect, it } from "vitest";
import reference from "../../../test/fixtures/learning/adam.json" with { type: "json" };
import { distance } from "../../../test/fixtures/learning/gradients.ts";
import { smallNetwork } from "../../../test/fixtures/learning/small-network.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { createTrainer } from "../trainer.ts";
import { adam } from "./adam.ts";

const batch = {
  images: Float32Array.from(reference.images.flat()),
  targets: Float32Array.from(reference.targets.flat()),
  weights: Float32Array.of(0.5, 0.5),
};
const options = { network: smallNetwork, optimizer: adam(), seed: 0 };
const start = { parameters: Float32Array.from(reference.start), buffers: new Float32Array() };

describe("adam", () => {
  it("follows PyTorch over ten steps with a changing rate", async () => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const trainer = await createTrainer(runtime, { ...options, start });
    const losses: number[] = [];
    for (const rate of reference.rates) losses.push(await trainer.step(batch, rate));
    expect(distance(losses, reference.losses)).toBeLessThan(1e-6);
    expect(distance(trainer.state().parameters, reference.end)).toBeLessThan(2e-6);
    expect(trainer.state().step).toBe(10);
    await trainer.release();
  });

  it("goes on from a state exactly as if it had never stopped", async () => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const first = await createTrainer(runtime, { ...options, start });
    for (const rate of reference.rates.slice(0, 5)) await first.step(batch, rate);
    const second = await createTrainer(runtime, { ...options, start: first.state() });
    for (const rate of reference.rates.slice(5)) {
      await first.step(batch, rate);
      await second.step(batch, rate);
    }
    expect(second.state()).toEqual(first.state());
    await Promise.all([first.release(), second.release()]);
  });
});
