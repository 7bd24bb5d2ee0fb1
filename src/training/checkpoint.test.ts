import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { seed } from "./recipes/seed.ts";

const checkpoint: Checkpoint = {
  record: {
    format: 1,
    recipe: seed,
    data: { title: "pictures", fingerprint: "0".repeat(64), training: 2, validation: 1 },
    versions: { node: "v20" },
  },
  progress: {
    state: {
      step: 7,
      parameters: Float32Array.of(1, -2, 3e-30),
      buffers: Float32Array.of(0.5),
      optimizer: { m: Float32Array.of(4, 5, 6), v: Float32Array.of(0, Number.EPSILON, 1) },
    },
    history: [],
    bestEpoch: 1,
    best: { parameters: Float32Array.of(7, 8, 9), buffers: Float32Array.of(0.25) },
  },
};
const bytes = writeCheckpoint(checkpoint);

describe("a checkpoint", () => {
  it("reads back as it was written", () => {
    expect(readCheckpoint(bytes)).toEqual(checkpoint);
  });

  it("is refused with any bit of it changed, unless it says the same all the same", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const changed = bytes.slice();
        changed[place]! ^= 1 << bit;
        try {
          // A changed space between header and numbers may still be one.
          expect(readCheckpoint(changed)).toEqual(checkpoint);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).name).not.toBe("AssertionError");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is refused when it is cut short", () => {
    for (const length of [0, 4, 20, bytes.length - 1])
      expect(() => readCheckpoint(bytes.subarray(0, length))).toThrow();
  });
});
