import { describe, expect, it } from "vitest";
import { everyLayer } from "../../test/fixtures/learning/every-layer.ts";
import {
  compileStep,
  distance,
  gradientError,
  randomInputs,
} from "../../test/fixtures/learning/gradients.ts";
import layers from "../../test/fixtures/learning/layers.json" with { type: "json" };
import { smallNetwork } from "../../test/fixtures/learning/small-network.ts";
import reference from "../../test/fixtures/learning/step.json" with { type: "json" };
import type { Layer } from "./network.ts";
import { bufferTable, parameterTable } from "./parameters.ts";
import { poolBeforeRelu } from "./training-graph.ts";

describe("training graph", () => {
  it("names and orders parameters as PyTorch does", () => {
    expect(parameterTable(smallNetwork).map(({ name }) => name)).toEqual(reference.parameterNames);
  });

  // The batch holds flat pictures: where all values of a block are equal, PyTorch's first-maximum rule must hold too.
  it("agrees with PyTorch in float64, flat pictures included", async () => {
    const step = await compileStep(smallNetwork);
    const { loss, logits, gradient } = await step.run(reference);
    expect(Math.abs(loss - reference.loss)).toBeLessThan(1e-14);
    expect(distance(logits, reference.logits.flat())).toBeLessThan(1e-14);
    expect(distance(gradient, reference.gradient)).toBeLessThan(1e-14);
    await step.release();
  });

  it.each(["native", "wasm"] as const)("agrees with PyTorch in float32 on %s", async (engine) => {
    const step = await compileStep(smallNetwork, { precision: "float32", engine });
    const { logits, gradient } = await step.run(reference);
    expect(distance(logits, reference.logits.flat())).toBeLessThan(1e-6);
    expect(distance(gradient, reference.gradient)).toBeLessThan(1e-6);
    await step.release();
  });

  it("has the slope of its loss as gradient", async () => {
    expect(await gradientError(smallNetwork)).toBeLessThan(1e-8);
  });

  it("takes batches of any size, and ignores examples of weight 0", async () => {
    const step = await compileStep(smallNetwork);
    const inputs = randomInputs(smallNetwork, 5, 4);
    const three = {
      parameters: inputs.parameters,
      images: inputs.images.slice(0, 3),
      targets: inputs.targets.slice(0, 3),
      weights: inputs.weights.slice(0, 3),
    };
    const filled = await step.run({ ...inputs, weights: [...three.weights, 0, 0] });
    const small = await step.run(three);
    expect(filled.loss).toBeCloseTo(small.loss, 14);
    expect(distance(filled.gradient, small.gradient)).toBeLessThan(1e-14);
    await step.release();
  });
});

describe("a training step of a network of all kinds of layers", () => {
  it("names and orders tensors as PyTorch does", () => {
    expect(parameterTable(everyLayer).map(({ name }) => name)).toEqual(layers.parameterNames);
    expect(bufferTable(everyLayer).map(({ name }) => name)).toEqual(layers.bufferNames);
  });

  const ownError = layers.float32Error;
  it.each([
    ["float64", "native", { logits: 1e-12, gradient: 1e-12 }],
    // Batch norms lose digits in float32, in PyTorch as well: a few times its own error is allowed.
    ["float32", "native", { logits: 4 * ownError.logits, gradient: 4 * ownError.gradient }],
    ["float32", "wasm", { logits: 4 * ownError.logits, gradient: 4 * ownError.gradient }],
  ] as const)("agrees with PyTorch in %s on %s", async (precision, engine, tolerance) => {
    const step = await compileStep(everyLayer, { precision, engine });
    const { loss, logits, gradient, buffers } = await step.run(layers);
    expect(Math.abs(loss - layers.loss)).toBeLessThan(tolerance.logits);
    expect(distance(logits, layers.logits.flat())).toBeLessThan(tolerance.logits);
    expect(distance(gradient, layers.gradient)).toBeLessThan(tolerance.gradient);
    expect(distance(buffers, layers.nextBuffers)).toBeLessThan(precision === "float64" ? 1e-12 : 1e-5);
    await step.release();
  });
});

describe("poolBeforeRelu", () => {
  it("changes places of relu and maxPool only", () => {
    const kinds = (layers: readonly Layer[]) => layers.map(({ kind }) => kind);
    expect(kinds(poolBeforeRelu(smallNetwork.layers))).toEqual(
      "conv relu conv maxPool relu conv maxPool relu flatten dense relu dense".split(" "),
    );
  });
});
