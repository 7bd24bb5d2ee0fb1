/** What every lowering of a training step must do. */
import { beforeAll, describe, expect, it, type TestContext } from "vitest";
import { distance } from "../../test/fixtures/learning/gradients.ts";
import { type LoweringCase, loweringCases } from "../../test/fixtures/learning/lowerings.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { measureBlock } from "./cpu-blocked/block.ts";
import { cpuBlocked } from "./cpu-blocked/cpu-blocked.ts";
import type { Lowering } from "./lowering.ts";
import { createOptimizer, type OptimizerDescription } from "./optimizers/index.ts";
import { type Batch, createTrainer, type TrainerState } from "./trainer.ts";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await createNodeRuntime({ threads: 2 });
});

/** Each gives undefined for the portable one, and throws where it cannot be had. */
const lowerings: Readonly<Record<string, (batchSize: number) => Promise<Lowering | undefined>>> = {
  portable: async () => undefined,
  "cpu-blocked": async (batchSize) => cpuBlocked({ batchSize, block: await measureBlock(runtime) }),
};

interface Steps {
  readonly count: number;
  readonly rate: number;
  readonly optimizer: OptimizerDescription;
}

/** Without momentum, what SGD keeps as its momentum is the gradient itself. */
const GRADIENT_ONLY: Steps = { count: 1, rate: 0, optimizer: { kind: "sgd", momentum: 0 } };
const TEN_STEPS: Steps = { count: 10, rate: 0.05, optimizer: { kind: "sgd", momentum: 0.9 } };

describe.each(Object.entries(lowerings))("the %s lowering", (_, loweringOf) => {
  async function train(
    { skip }: TestContext,
    { network, start }: LoweringCase,
    batch: Batch,
    { count, rate, optimizer }: Steps,
  ): Promise<{ loss: number; state: TrainerState }> {
    const lowering = await loweringOf(batch.weights.length).catch(() => skip("not on this processor"));
    const options = { network, start, seed: 1, lowering, optimizer: createOptimizer(optimizer) };
    const trainer = await createTrainer(runtime, options);
    const loss = await trainer.step(batch, rate);
    for (let step = 1; step < count; step += 1) await trainer.step(batch, rate);
    const state = trainer.state();
    await trainer.release();
    return { loss, state };
  }

  describe.each(Object.entries(loweringCases))("for the network %s", (__, reference) => {
    it("gives PyTorch's loss, gradient and running averages", async (context) => {
      const { loss, state } = await train(context, reference, reference.batch, GRADIENT_ONLY);
      expect(loss).toBeCloseTo(reference.step.loss, 5);
      expect(shareOff(state.optimizer["momentum"]!, reference.step.gradient)).toBeLessThan(2e-5);
      expect(distance(state.buffers, reference.step.buffers)).toBeLessThan(1e-5);
    });

    // Equal maxima come from equal patches there: whichever of them gets the gradient, the weights' is the same.
    it("gives PyTorch's gradient of flat pictures", async (context) => {
      const { state } = await train(context, reference, reference.flatBatch, GRADIENT_ONLY);
      expect(shareOff(state.optimizer["momentum"]!, reference.flatStep.gradient)).toBeLessThan(2e-5);
    });

    it("follows PyTorch over ten steps", async (context) => {
      const { state } = await train(context, reference, reference.batch, TEN_STEPS);
      expect(distance(state.parameters, reference.tenSteps.parameters)).toBeLessThan(1e-4);
      expect(distance(state.buffers, reference.tenSteps.buffers)).toBeLessThan(1e-4);
    });

    it("ends in the same bits every time", async (context) => {
      const first = await train(context, reference, reference.batch, TEN_STEPS);
      expect(await train(context, reference, reference.batch, TEN_STEPS)).toEqual(first);
    });
  });
});

/** The largest difference, as a share of the largest value. */
function shareOff(found: Float32Array, expected: Float32Array): number {
  return distance(found, expected) / expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
