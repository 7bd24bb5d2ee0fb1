import { describe, expect, it } from "vitest";
import { compileStep, gradientError } from "../../../test/fixtures/learning/gradients.ts";
import type { Network } from "../network.ts";

const network = (height: number, width: number): Network => ({
  input: { channels: 1, height, width },
  layers: [
    { kind: "conv", name: "a", channels: 1 },
    { kind: "maxPool" },
    { kind: "flatten" },
    { kind: "dense", name: "b", units: 2 },
  ],
});

describe("maxPool", () => {
  it("has the right gradient", async () => {
    expect(await gradientError(network(4, 6), { batchSize: 3 })).toBeLessThan(1e-9);
  });

  // With a tap at the centre alone, the weight's gradient at each tap is the neighbour of the pixel that was chosen.
  it.each([
    ["the first of four equal ones", [2, 2, 2, 2], [0, 0, 0, 0, 2, 2, 0, 2, 2]],
    ["the first of two equal ones", [1, 3, 3, 0], [0, 0, 0, 1, 3, 0, 3, 0, 0]],
    ["the last where it is the largest", [1, 2, 3, 4], [1, 2, 0, 3, 4, 0, 0, 0, 0]],
  ])("hands the gradient to %s", async (_, picture, neighbours) => {
    const step = await compileStep(network(2, 2));
    const centre = [0, 0, 0, 0, 1, 0, 0, 0, 0];
    const { gradient } = await step.run({
      parameters: [...centre, 0, -2, 0, 0, 0],
      images: [picture],
      targets: [[1, 0]],
      weights: [1],
    });
    const scale = gradient[9]!;
    expect(scale).not.toBe(0);
    expect(gradient.slice(0, 9).map((value) => value / scale + 0)).toEqual(neighbours);
    await step.release();
  });
});
