import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, GraphBuilder } from "../onnx/graph.ts";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { floatOutput } from "../recognition/runtime.ts";
import { toFloat16 } from "./float16.ts";

const FLOAT32 = 1;
const FLOAT16 = 10;

describe("toFloat16", () => {
  // https://en.wikipedia.org/wiki/Half-precision_floating-point_format, "Half precision examples".
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [1.0001 * 2 ** -25, 0x0001],
    [1023 * 2 ** -24, 0x03ff],
    [2 ** -14, 0x0400],
    [0.33325195, 0x3555],
    [1, 0x3c00],
    [1 + 2 ** -10, 0x3c01],
    [65504, 0x7bff],
    [65520, 0x7c00],
    [Number.POSITIVE_INFINITY, 0x7c00],
    [-2, 0xc000],
    [Number.NaN, 0x7e00],
  ])("writes %f as it is documented", (value, bits) => {
    expect(toFloat16(Float32Array.of(value))[0]).toBe(bits);
  });

  it("rounds as ONNX Runtime does", async () => {
    const numbers = fc.sample(fc.float({ noNaN: true, min: -70_000, max: 70_000 }), {
      numRuns: 3000,
      seed: 1,
    });
    const values = Float32Array.from([...numbers, ...numbers.map((n) => n * 1e-5)]);
    const builder = new GraphBuilder();
    const ours = builder.constant("float16", [values.length], bytesOf(toFloat16(values)));
    const input = builder.input("values", "float32", [values.length]);
    const theirs = builder.node("Cast", [input], { to: FLOAT16 });
    builder.output("ours", "float32", [values.length], builder.node("Cast", [ours], { to: FLOAT32 }));
    builder.output("theirs", "float32", [values.length], builder.node("Cast", [theirs], { to: FLOAT32 }));
    const model = await (await createNodeRuntime({ threads: 1 })).load(builder.build());
    const outputs = await model.run({ values: { data: values, dims: [values.length] } });
    expect(floatOutput(outputs, "ours")).toEqual(floatOutput(outputs, "theirs"));
    await model.release();
  });
});
