import { describe, expect, it } from "vitest";
import { compileStep, distance, randomInputs } from "../../test/fixtures/learning/gradients.ts";
import { smallNetwork } from "../../test/fixtures/learning/small-network.ts";
import reference from "../../test/fixtures/learning/step.json" with { type: "json" };
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { floatOutput } from "../recognition/runtime.ts";
import { buildInferenceGraph, INPUT_NAME, OUTPUT_NAME } from "./inference-graph.ts";

async function logitsOf(
  model: Uint8Array,
  images: readonly (readonly number[])[],
  engine: "native" | "wasm",
) {
  const runtime = await createNodeRuntime({ threads: 1, engine });
  const loaded = await runtime.load(model);
  const data = Float32Array.from(images.flat());
  const outputs = await loaded.run({ [INPUT_NAME]: { data, dims: [images.length, 1, 8, 8] } });
  await loaded.release();
  return floatOutput(outputs, OUTPUT_NAME);
}

const weightsOf = (parameters: readonly number[]) => ({
  parameters: Float32Array.from(parameters),
  buffers: new Float32Array(),
});

describe("inference graph", () => {
  it.each(["native", "wasm"] as const)("gives PyTorch's logits on %s, for any batch size", async (engine) => {
    const model = buildInferenceGraph(smallNetwork, weightsOf(reference.parameters));
    const all = await logitsOf(model, reference.images, engine);
    expect(distance(all, reference.logits.flat())).toBeLessThan(1e-6);
    const one = await logitsOf(model, reference.images.slice(1, 2), engine);
    expect(distance(one, reference.logits[1]!)).toBeLessThan(1e-6);
  });

  it("gives the logits of the training graph", async () => {
    const inputs = randomInputs(smallNetwork, 3, 9);
    const step = await compileStep(smallNetwork, { precision: "float32" });
    const { logits } = await step.run(inputs);
    const model = buildInferenceGraph(smallNetwork, weightsOf(inputs.parameters));
    expect(distance(await logitsOf(model, inputs.images, "native"), logits)).toBeLessThan(1e-6);
    await step.release();
  });

  it.each(["native", "wasm"] as const)(
    "loses little with weights in half precision on %s",
    async (engine) => {
      const weights = weightsOf(reference.parameters);
      const half = buildInferenceGraph(smallNetwork, weights, { weights: "float16" });
      const error = distance(await logitsOf(half, reference.images, engine), reference.logits.flat());
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(1e-3);
    },
  );

  it.each(["native", "wasm"] as const)("averages a picture and its mirror image on %s", async (engine) => {
    const weights = weightsOf(reference.parameters);
    const images = reference.images.slice(0, 2);
    const mirrored = images.map((image) => image.map((_, i) => image[i - (i % 8) + 7 - (i % 8)]!));
    const plain = buildInferenceGraph(smallNetwork, weights);
    const [one, other] = [await logitsOf(plain, images, engine), await logitsOf(plain, mirrored, engine)];
    expect(distance(one, [...other])).toBeGreaterThan(1e-3);
    const both = buildInferenceGraph(smallNetwork, weights, { mirrorAverage: true });
    const mean = [...one].map((logit, i) => (logit + other[i]!) / 2);
    expect(distance(await logitsOf(both, images, engine), mean)).toBeLessThan(1e-6);
    expect(distance(await logitsOf(both, mirrored, engine), mean)).toBeLessThan(1e-6);
  });
});
