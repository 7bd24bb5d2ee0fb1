import { describe, expect, it } from "vitest";
import { smallNetwork } from "../../test/fixtures/learning/small-network.ts";
import type { Network } from "./network.ts";
import { bufferTable, initialWeights, parameterCount, parameterTable } from "./parameters.ts";
import { createRandom } from "./random.ts";

describe("parameter table", () => {
  it("has PyTorch's shapes, one after another", () => {
    const table = parameterTable(smallNetwork);
    expect(table.map(({ name, shape, offset }) => [name, shape, offset])).toEqual([
      ["a.weight", [2, 1, 3, 3], 0],
      ["a.bias", [2], 18],
      ["b.weight", [3, 2, 3, 3], 20],
      ["b.bias", [3], 74],
      ["c.weight", [4, 3, 3, 3], 77],
      ["c.bias", [4], 185],
      ["d.weight", [5, 16], 189],
      ["d.bias", [5], 269],
      ["e.weight", [3, 5], 274],
      ["e.bias", [3], 289],
    ]);
    expect(parameterCount(smallNetwork)).toBe(292);
  });

  it.each([
    ["pytorch", 1 / Math.sqrt(3 * 9), 1 / Math.sqrt(3 * 9)],
    ["he", Math.sqrt(6 / (3 * 9)), 0],
  ] as const)("fills the bounds of %s with first values", (initialisation, weightBound, biasBound) => {
    const { parameters: values } = initialWeights(smallNetwork, createRandom(1), initialisation);
    const largest = (name: string) => {
      const { offset, size } = parameterTable(smallNetwork).find((entry) => entry.name === name)!;
      return Math.max(...values.subarray(offset, offset + size).map(Math.abs));
    };
    expect(largest("c.weight")).toBeLessThanOrEqual(weightBound);
    expect(largest("c.weight")).toBeGreaterThan(0.9 * weightBound);
    expect(largest("c.bias")).toBeLessThanOrEqual(biasBound);
  });

  it("keeps running averages in a table of their own, and begins a batch norm as doing nothing", () => {
    const network: Network = {
      input: { channels: 2, height: 4, width: 4 },
      layers: [{ kind: "batchNorm", name: "a" }],
    };
    expect(bufferTable(network).map(({ name, shape, offset }) => [name, shape, offset])).toEqual([
      ["a.running_mean", [2], 0],
      ["a.running_var", [2], 2],
    ]);
    expect(initialWeights(network, createRandom(1))).toEqual({
      parameters: Float32Array.of(1, 1, 0, 0),
      buffers: Float32Array.of(0, 0, 1, 1),
    });
  });

  it.each<[string, Network["layers"]]>([
    [
      "dense: needs a row of values; put a flatten or globalAveragePool layer before it",
      [{ kind: "dense", name: "dense", units: 2 }],
    ],
    [
      "conv: needs a picture, and comes after a flattened row of 15 values",
      [{ kind: "flatten" }, { kind: "conv", name: "conv", channels: 2 }],
    ],
    [
      "residual: its layers end in 2x5x3, beside them is 1x5x3; give it a shortcut that ends in the same",
      [{ kind: "residual", layers: [{ kind: "conv", name: "a", channels: 2 }] }],
    ],
    [
      "gate: reduction must divide the 1 channels, got 2",
      [{ kind: "squeezeExcitation", name: "gate", reduction: 2 }],
    ],
    ["maxPool: height and width must be even, got 5x3", [{ kind: "maxPool" }]],
    [
      'network: the name "a" is used twice',
      [
        { kind: "conv", name: "a", channels: 2 },
        { kind: "conv", name: "a", channels: 2 },
      ],
    ],
  ])("refuses layers that do not fit: %s", (message, layers) => {
    const network = { input: { channels: 1, height: 5, width: 3 }, layers };
    expect(() => parameterTable(network)).toThrow(new TypeError(message));
  });
});
