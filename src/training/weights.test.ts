/** A state dict trained in PyTorch: test/fixtures/weights/make.py. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildInferenceGraph, INPUT_NAME, type Network, OUTPUT_NAME } from "../learning/index.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { floatOutput } from "../recognition/runtime.ts";
import { WeightsError } from "./errors.ts";
import { readSafetensors } from "./safetensors.ts";
import { readWeights, writeWeights } from "./weights.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../test/fixtures/weights/${name}`, import.meta.url));
const bytes = fixture("pytorch.safetensors");
const { logits: expected } = JSON.parse(fixture("logits.json").toString()) as { logits: number[] };

const network: Network = {
  input: { channels: 1, height: 48, width: 48 },
  layers: [
    { kind: "conv", name: "layer1.0", channels: 4, bias: false },
    { kind: "batchNorm", name: "layer1.1" },
    { kind: "relu" },
    { kind: "maxPool" },
    { kind: "conv", name: "layer2.0", channels: 6 },
    { kind: "batchNorm", name: "layer2.1" },
    { kind: "relu" },
    { kind: "maxPool" },
    { kind: "flatten" },
    { kind: "dense", name: "fc1", units: 5 },
    { kind: "relu" },
    { kind: "dense", name: "fc2", units: 7 },
  ],
};

describe("weights from PyTorch", () => {
  it("give the logits that PyTorch gives, to 1e-5", async () => {
    const runtime = await createNodeRuntime({ threads: 1 });
    const model = await runtime.load(
      buildInferenceGraph(network, readWeights(network, bytes, "pytorch.safetensors")),
    );
    const size = 48 * 48;
    const data = Float32Array.from(
      { length: 3 * size },
      (_, i) => ((i * 7) % 32) / 16 - 1 + Math.floor(i / size) * 0.1,
    );
    const outputs = await model.run({ [INPUT_NAME]: { data, dims: [3, 1, 48, 48] } });
    const logits = floatOutput(outputs, OUTPUT_NAME);
    expect(Math.max(...expected.map((value, i) => Math.abs(value - logits[i]!)))).toBeLessThan(1e-5);
    await model.release();
  });

  it("are written as they were read, but for the counters of batch norms", () => {
    const written = writeWeights(network, readWeights(network, bytes, "pytorch.safetensors"));
    expect(readSafetensors(written).tensors).toEqual(readSafetensors(bytes).tensors);
    expect(Object.keys(readSafetensors(written).tensors)).toContain("layer1.1.running_var");
  });

  it.each<[string, Network["layers"], string]>([
    [
      "lacks a tensor",
      [...network.layers, { kind: "dense", name: "fc3", units: 7 }],
      'has no "fc3.weight", which',
    ],
    [
      "has one too many",
      network.layers.slice(0, -1),
      'has "fc2.weight", which the recipe\'s network has not',
    ],
    [
      "has another shape",
      network.layers.with(-3, { kind: "dense", name: "fc1", units: 6 }),
      '"fc1.weight" is of shape 5x864, the recipe\'s network needs 6x864',
    ],
  ])("are refused by name where the file %s", (_, layers, message) => {
    const read = () => readWeights({ ...network, layers }, bytes, "pytorch.safetensors");
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(`pytorch.safetensors: ${message}`);
  });

  it("are refused when the file is cut short", () => {
    expect(() => readWeights(network, bytes.subarray(0, 2000), "half")).toThrow(
      "half: is no whole safetensors file of float32 numbers",
    );
  });
});
