import { describe, expect, it } from "vitest";
import { everyLayer } from "../../test/fixtures/learning/every-layer.ts";
import { compileStep, distance, randomInputs } from "../../test/fixtures/learning/gradients.ts";
import layers from "../../test/fixtures/learning/layers.json" with { type: "json" };
import { smallNetwork } from "../../test/fixtures/learning/small-network.ts";
import reference from "../../test/fixtures/learning/step.json" with { type: "json" };
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { softmax } from "../recognition/expression.ts";
import { floatOutput } from "../recognition/runtime.ts";
import { foldBatchNorm } from "./fold-batch-norm.ts";
import { buildEnsembleGraph, buildInferenceGraph, INPUT_NAME, OUTPUT_NAME } from "./inference-graph.ts";
import { placeLayers, simpleLayers } from "./parameters.ts";

async function logitsOf(
  model: Uint8Array,
  images: readonly (readonly number[])[],
  engine: "native" | "wasm",
) {
  const runtime = await createNodeRuntime({ threads: 1, engine });
  const loaded = await runtime.load(model);
  const data = Float32Array.from(images.flat());
  const side = Math.sqrt(images[0]!.length);
  const outputs = await loaded.run({ [INPUT_NAME]: { data, dims: [images.length, 1, side, side] } });
  await loaded.release();
  return floatOutput(outputs, OUTPUT_NAME);
}

const weightsOf = (parameters: readonly number[], buffers: readonly number[] = []) => ({
  parameters: Float32Array.from(parameters),
  buffers: Float32Array.from(buffers),
});

describe("inference graph", () => {
  it.each(["native", "wasm"] as const)("gives PyTorch's logits on %s, for any batch size", async (engine) => {
    const model = buildInferenceGraph(smallNetwork, weightsOf(reference.parameters));
    const all = await logitsOf(model, reference.images, engine);
    expect(distance(all, reference.logits.flat())).toBeLessThan(1e-6);
    const one = await logitsOf(model, reference.images.slice(1, 2), engine);
    expect(distance(one, reference.logits[1]!)).toBeLessThan(1e-6);
  });

  it.each(["native", "wasm"] as const)(
    "gives PyTorch's logits for all kinds of layers on %s",
    async (engine) => {
      const model = buildInferenceGraph(everyLayer, weightsOf(layers.parameters, layers.buffers));
      const logits = await logitsOf(model, layers.images, engine);
      expect(distance(logits, layers.evaluated.flat())).toBeLessThan(1e-5);
    },
  );

  it("has batch norms folded into what comes before them, where that is possible", () => {
    const weights = weightsOf(layers.parameters, layers.buffers);
    const { network } = foldBatchNorm(everyLayer, weights);
    const norms = simpleLayers(placeLayers(network)).filter(({ layer }) => layer.kind === "batchNorm");
    // `norm` comes after a sum: there is nothing to fold it into.
    expect(norms.map(({ title }) => title)).toEqual(["norm"]);
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
});

describe("ensemble graph", () => {
  const member = (factor: number) => ({
    network: smallNetwork,
    weights: weightsOf(reference.parameters.map((value) => value * factor)),
  });
  const images = reference.images;

  it("gives the mean of its members' probabilities", async () => {
    const members = [member(1), member(-0.7), member(1.3)];
    const each = await Promise.all(
      members.map(({ network, weights }) =>
        logitsOf(buildInferenceGraph(network, weights), images, "native"),
      ),
    );
    const rows = (logits: ArrayLike<number>) =>
      images.flatMap((_, i) => [...softmax(Array.from(logits).slice(3 * i, 3 * i + 3))]);
    const mean = each
      .map(rows)
      .reduce((sum, row) => sum.map((p, i) => p + row[i]!))
      .map((p) => p / members.length);
    const together = await logitsOf(buildEnsembleGraph(members), images, "native");
    expect(distance(rows(together), mean)).toBeLessThan(1e-6);
  });

  it("refuses members that do not go together", () => {
    const other = { network: everyLayer, weights: weightsOf(layers.parameters, layers.buffers) };
    expect(() => buildEnsembleGraph([member(1), other])).toThrow(
      /member 2 goes from .*16.* the first from .*8/,
    );
    expect(() => buildEnsembleGraph([])).toThrow("needs at least one member");
  });
});
