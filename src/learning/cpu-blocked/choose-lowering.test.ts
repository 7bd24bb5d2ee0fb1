import { beforeAll, describe, expect, it } from "vitest";
import { loweringCases } from "../../../test/fixtures/learning/lowerings.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { createOptimizer } from "../optimizers/index.ts";
import { createTrainer } from "../trainer.ts";
import { measureBlock } from "./block.ts";
import { chooseLowering } from "./choose-lowering.ts";

const { network, start, batch } = loweringCases.normed;
let native: Runtime;
let block: number;
beforeAll(async () => {
  native = await createNodeRuntime({ engine: "native", threads: 1 });
  block = await measureBlock(native).catch(() => 0);
});

describe("chooseLowering", () => {
  it("takes the blocked kernels where they are known and give the portable graph's numbers", async ({
    skip,
  }) => {
    if (block === 0) skip("this processor has none");
    const { kind, description } = await chooseLowering(native, { network, batchSize: 8 });
    expect({ kind, description }).toEqual({
      kind: "cpu-blocked",
      description: `cpu-blocked (${block} channels at a time)`,
    });
  });

  it("stays portable on another runtime", async () => {
    const wasm = await createNodeRuntime({ engine: "wasm", threads: 1 });
    const { lowering, description } = await chooseLowering(wasm, { network, batchSize: 8 });
    expect(lowering).toBeUndefined();
    expect(description).toMatch(/^portable \(blocked kernels are known in onnxruntime-node/);
  });

  it("stays portable for channels that do not fill blocks", async ({ skip }) => {
    if (block === 0) skip("this processor has none");
    const narrow = {
      ...network,
      layers: [{ kind: "conv", name: "narrow", channels: 12 } as const, ...network.layers.slice(-2)],
    };
    const { description } = await chooseLowering(native, { network: narrow, batchSize: 8 });
    expect(description).toBe(
      `portable (the network does not begin with 3x3 convolutions to a multiple of ${block} channels)`,
    );
  });

  it("stays portable when the kernels give other numbers than they should, or none", async ({ skip }) => {
    if (block === 0) skip("this processor has none");
    const wrong: Runtime = {
      ...native,
      async load(bytes) {
        const model = await native.load(bytes);
        if (!isBlockedStep(bytes)) return model;
        return {
          ...model,
          run: async (inputs) =>
            model.run({ ...inputs, buffers: { ...inputs["buffers"]!, data: new Float32Array(96).fill(3) } }),
        };
      },
    };
    const broken: Runtime = {
      ...native,
      load: async (bytes) => {
        if (isBlockedStep(bytes)) throw new Error("no such kernel");
        return native.load(bytes);
      },
    };
    const options = { network, batchSize: 8 };
    expect((await chooseLowering(wrong, options)).description).toMatch(
      /^portable \(a trial step differed by/,
    );
    expect((await chooseLowering(broken, options)).description).toBe("portable (no such kernel)");
  });
});

describe("a trainer with blocked kernels", () => {
  it("takes batches of other sizes portably", async ({ skip }) => {
    const { lowering } = await chooseLowering(native, { network, batchSize: 5 });
    if (lowering === undefined) skip("this processor has none");
    const optimizer = createOptimizer({ kind: "adam" });
    const mixed = await createTrainer(native, { network, start, seed: 1, optimizer, lowering });
    const portable = await createTrainer(native, { network, start, seed: 1, optimizer });
    const size = batch.images.length / batch.weights.length;
    const two = {
      images: batch.images.slice(0, 2 * size),
      targets: batch.targets.slice(0, 6),
      weights: batch.weights.slice(0, 2),
    };
    expect(await mixed.step(two, 0.01)).toBe(await portable.step(two, 0.01));
    expect(mixed.state()).toEqual(portable.state());
    expect(await mixed.step(batch, 0.01)).toBeCloseTo(await portable.step(batch, 0.01), 4);
    await Promise.all([mixed.release(), portable.release()]);
  });
});

/** A training step in blocked kernels, and not what asks for the block. */
function isBlockedStep(model: Uint8Array): boolean {
  const bytes = Buffer.from(model);
  return bytes.includes("com.microsoft.nchwc") && bytes.includes("GlobalAveragePool");
}
