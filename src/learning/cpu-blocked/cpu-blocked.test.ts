import { describe, expect, it } from "vitest";
import { distance } from "../../../test/fixtures/learning/gradients.ts";
import { loweringCases } from "../../../test/fixtures/learning/lowerings.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import type { Layer, Network } from "../network.ts";
import { createOptimizer } from "../optimizers/index.ts";
import { placeLayers } from "../parameters.ts";
import { createTrainer } from "../trainer.ts";
import { measureBlock } from "./block.ts";
import { cpuBlocked } from "./cpu-blocked.ts";

describe("cpuBlocked", () => {
  const { network, start, batch } = loweringCases.normed;

  it("gives the same gradient in groups of images as in one, and with a last group that is smaller", async ({
    skip,
  }) => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const block = await measureBlock(runtime).catch(() => skip("not on this processor"));
    const gradientWith = async (cacheBytes: number) => {
      const lowering = cpuBlocked({ batchSize: 5, block, cacheBytes });
      const optimizer = createOptimizer({ kind: "sgd", momentum: 0 });
      const trainer = await createTrainer(runtime, { network, start, seed: 1, optimizer, lowering });
      await trainer.step(batch, 0);
      const { optimizer: kept } = trainer.state();
      await trainer.release();
      return kept["momentum"]!;
    };
    // Three copies of 16 + 16 channels of 16x16 positions: two images fit, so groups of 2, 2 and 1.
    const two = 2 * 4 * 3 * 32 * 16 * 16;
    const whole = await gradientWith(5 * two);
    expect(distance(await gradientWith(two), whole)).toBeLessThan(1e-6);
    expect(distance(await gradientWith(0), whole)).toBeLessThan(1e-6);
  });
});

describe("the layers cpuBlocked takes", () => {
  const taken = (layers: readonly Layer[], channels = 1): number => {
    const network: Network = { input: { channels, height: 8, width: 8 }, layers };
    return cpuBlocked({ batchSize: 4, block: 16 }).take(placeLayers(network));
  };
  const conv = (name: string, channels = 16): Layer => ({ kind: "conv", name, channels });

  it("are convolutions and what follows each, in any order of relu and maxPool", () => {
    expect(
      taken([conv("a"), { kind: "relu" }, { kind: "maxPool" }, conv("b", 32), { kind: "flatten" }]),
    ).toBe(4);
    expect(taken([conv("a"), { kind: "batchNorm", name: "n" }, { kind: "maxPool" }, { kind: "relu" }])).toBe(
      4,
    );
  });

  it.each<[string, readonly Layer[], number]>([
    ["another window", [conv("a"), { kind: "conv", name: "b", channels: 16, kernel: 5 }], 1],
    ["a stride", [conv("a"), { kind: "conv", name: "b", channels: 16, stride: 2 }], 1],
    ["a block that is not filled", [conv("a"), conv("b", 24)], 1],
    ["a residual", [conv("a"), { kind: "residual", layers: [conv("b")] }], 1],
    ["another activation", [conv("a"), { kind: "silu" }, conv("b")], 1],
    ["a batch norm after a relu", [conv("a"), { kind: "relu" }, { kind: "batchNorm", name: "n" }], 2],
  ])("end before %s", (_, layers, count) => {
    expect(taken(layers)).toBe(count);
  });

  it("are none for pictures of as many channels as a block, or of another beginning", () => {
    expect(taken([conv("a")], 16)).toBe(0);
    expect(taken([{ kind: "flatten" }])).toBe(0);
  });
});
