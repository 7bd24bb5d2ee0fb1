import { describe, expect, it } from "vitest";
import { readSafetensors, writeSafetensors } from "./safetensors.ts";

const file = {
  tensors: {
    "layer1.0.weight": { shape: [2, 2], data: Float32Array.of(1, -2, 3.5, 1e-20) },
    bias: { shape: [1], data: Float32Array.of(7) },
  },
  metadata: { format: "pt" },
};

describe("safetensors", () => {
  it("reads what it wrote, from a piece of a larger buffer too", () => {
    const bytes = writeSafetensors(file);
    expect(readSafetensors(bytes)).toEqual(file);
    const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect(readSafetensors(shifted)).toEqual(file);
  });

  // https://github.com/huggingface/safetensors#format: eight bytes of size, a JSON header, the numbers without gaps.
  it("has the documented layout", () => {
    const bytes = Buffer.from(writeSafetensors(file));
    const size = Number(bytes.readBigUInt64LE(0));
    expect(size % 8).toBe(0);
    expect(JSON.parse(bytes.toString("utf8", 8, 8 + size))).toEqual({
      __metadata__: { format: "pt" },
      "layer1.0.weight": { dtype: "F32", shape: [2, 2], data_offsets: [0, 16] },
      bias: { dtype: "F32", shape: [1], data_offsets: [16, 20] },
    });
    expect(bytes.readFloatLE(8 + size + 4)).toBe(-2);
    expect(bytes.length).toBe(8 + size + 20);
  });

  it("refuses a file that is cut short", () => {
    const bytes = writeSafetensors(file);
    expect(() => readSafetensors(bytes.subarray(0, 4))).toThrow("cut short");
    expect(() => readSafetensors(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  });
});
