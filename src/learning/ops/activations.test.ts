import { describe, expect, it } from "vitest";
import { compileStep } from "../../../test/fixtures/learning/gradients.ts";
import type { Network } from "../network.ts";

describe("relu", () => {
  it("has no slope at 0 and below, as in PyTorch", async () => {
    const network: Network = {
      input: { channels: 1, height: 1, width: 2 },
      layers: [
        { kind: "flatten" },
        { kind: "dense", name: "a", units: 2 },
        { kind: "relu" },
        { kind: "dense", name: "b", units: 2 },
      ],
    };
    const step = await compileStep(network);
    // The hidden values are -1 and 0 for the picture (1, 0): nothing may flow back to `a`.
    const a = [-1, 0, 0, 5, 0, 0];
    const b = [1, 2, -1, 1, 0, 0];
    const { gradient } = await step.run({
      parameters: [...a, ...b],
      images: [[1, 0]],
      targets: [[1, 0]],
      weights: [1],
    });
    expect(gradient.slice(0, a.length)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(gradient.slice(-2)).toEqual([-0.5, 0.5]);
    await step.release();
  });
});
