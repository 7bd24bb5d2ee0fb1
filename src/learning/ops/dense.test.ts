import { describe, expect, it } from "vitest";
import { gradientError } from "../../../test/fixtures/learning/gradients.ts";

describe("dense", () => {
  it("has the right gradient, also through its input", async () => {
    const error = await gradientError({
      input: { channels: 2, height: 2, width: 3 },
      layers: [
        { kind: "flatten" },
        { kind: "dense", name: "a", units: 4 },
        { kind: "dense", name: "b", units: 3 },
      ],
    });
    expect(error).toBeLessThan(1e-9);
  });
});
