import { describe, expect, it } from "vitest";
import { compileStep, distance } from "../../../test/fixtures/learning/gradients.ts";
import type { Network } from "../network.ts";

const network: Network = {
  input: { channels: 1, height: 2, width: 2 },
  layers: [
    { kind: "conv", name: "a", channels: 2 },
    { kind: "flatten" },
    { kind: "dense", name: "b", units: 2 },
  ],
};

describe("flatten", () => {
  it("hands values on channel by channel, as seen from outside", async () => {
    const step = await compileStep(network);
    const centre = (value: number) => [0, 0, 0, 0, value, 0, 0, 0, 0];
    // Channel 0 is the picture, channel 1 ten times it; the first logit picks value 6 of the row: channel 1, pixel 2.
    const pick = [0, 0, 0, 0, 0, 0, 1, 0];
    const { logits } = await step.run({
      parameters: [...centre(1), ...centre(10), 0, 0, ...pick, ...new Array<number>(8).fill(0), 0, 0],
      images: [[1, 2, 3, 4]],
      targets: [[1, 0]],
      weights: [1],
    });
    expect(distance(logits, [30, 0])).toBe(0);
    await step.release();
  });
});
