import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyLayer } from "../../../test/fixtures/learning/every-layer.ts";
import { distance } from "../../../test/fixtures/learning/gradients.ts";
import layers from "../../../test/fixtures/learning/layers.json" with { type: "json" };
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { floatOutput, type Runtime } from "../../recognition/runtime.ts";
import { buildEnsembleGraph, buildInferenceGraph, INPUT_NAME, OUTPUT_NAME } from "../inference-graph.ts";
import { parameterTable } from "../parameters.ts";
import { measureInputRanges } from "./input-ranges.ts";
import { quantizeWeights, unsignedScale } from "./quantize.ts";

const weights = {
  parameters: Float32Array.from(layers.parameters),
  buffers: Float32Array.from(layers.buffers),
};
const trained = { network: everyLayer, weights };
const images = Float32Array.from(layers.images.flat());

async function run(runtime: Runtime, bytes: Uint8Array) {
  const model = await runtime.load(bytes);
  const outputs = await model.run({ [INPUT_NAME]: { data: images, dims: [5, 1, 16, 16] } });
  await model.release();
  return floatOutput(outputs, OUTPUT_NAME);
}

describe("int8", () => {
  it.each(["native", "wasm"] as const)(
    "stays close to float32 for all kinds of layers on %s",
    async (engine) => {
      const runtime = await createNodeRuntime({ threads: 1, engine });
      const inputRanges = await measureInputRanges(runtime, [trained], images);
      const exact = await run(runtime, buildInferenceGraph(everyLayer, weights));
      const model = buildInferenceGraph(everyLayer, weights, { weights: "int8", inputRanges });
      const logits = await run(runtime, model);
      const spread = Math.max(...exact) - Math.min(...exact);
      expect(distance(logits, exact)).toBeGreaterThan(0);
      expect(distance(logits, exact)).toBeLessThan(0.05 * spread);
    },
  );

  it("measures the range of what flows into every layer that multiplies by weights", async () => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const ranges = await measureInputRanges(runtime, [trained], images);
    const linear = parameterTable(everyLayer)
      .map(({ name }) => /^(.*)\.weight$/.exec(name)?.[1])
      .filter((name) => /^(stem\.0|body\.[037]|shortcut\.0|deep|hidden|end)$/.test(name ?? ""));
    expect([...ranges.keys()].sort()).toEqual(linear.sort());
    const means = (pick: (...values: number[]) => number) =>
      layers.images.reduce((sum, image) => sum + pick(...image), 0) / layers.images.length;
    expect(ranges.get("stem.0")!.low).toBeCloseTo(means(Math.min), 5);
    expect(ranges.get("stem.0")!.high).toBeCloseTo(means(Math.max), 5);
  });

  it("works for the members of an ensemble, each with ranges of its own", async () => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const half = {
      network: everyLayer,
      weights: { ...weights, parameters: weights.parameters.map((w) => w / 2) },
    };
    const members = [trained, half];
    const inputRanges = await measureInputRanges(runtime, members, images);
    const exact = await run(runtime, buildEnsembleGraph(members));
    const logits = await run(runtime, buildEnsembleGraph(members, { weights: "int8", inputRanges }));
    expect(distance(logits, exact)).toBeLessThan(0.1);
  });

  it("needs ranges", () => {
    expect(() => buildInferenceGraph(everyLayer, weights, { weights: "int8" })).toThrow(
      "int8: no range was measured of what flows into stem.0",
    );
  });
});

describe("quantising", () => {
  it("gives every weight back to half a step of its channel", () => {
    const weight = fc.float({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 6, maxLength: 6 }), (list) => {
        const { values, scales } = quantizeWeights(Float32Array.from(list), 2);
        values.forEach((value, i) => {
          const scale = scales[Math.floor(i / 3)]!;
          expect(Math.abs(value * scale - Math.fround(list[i]!))).toBeLessThanOrEqual(scale * 0.5001);
        });
      }),
    );
  });

  it("keeps 0 exactly, in a range on either side of it", () => {
    for (const range of [
      { low: -1, high: 3 },
      { low: 2, high: 5 },
      { low: -4, high: -1 },
      { low: 0, high: 0 },
    ]) {
      const { scale, zeroPoint } = unsignedScale(range);
      expect(Number.isInteger(zeroPoint) && zeroPoint >= 0 && zeroPoint <= 255 && scale > 0).toBe(true);
    }
  });
});
