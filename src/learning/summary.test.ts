import { describe, expect, it } from "vitest";
import { everyLayer } from "../../test/fixtures/learning/every-layer.ts";
import { parameterCount } from "./parameters.ts";
import { summarize } from "./summary.ts";

describe("summarize", () => {
  it("counts what a convolution and a dense layer cost, by hand", () => {
    const { layers, parameters, multiplyAdds } = summarize({
      input: { channels: 2, height: 6, width: 4 },
      layers: [
        { kind: "conv", name: "a", channels: 5, stride: 2 },
        { kind: "relu" },
        { kind: "flatten" },
        { kind: "dense", name: "b", units: 3 },
      ],
    });
    expect(layers).toEqual([
      { depth: 0, title: "a", kind: "conv", output: "5x3x2", parameters: 95, multiplyAdds: 6 * 5 * 2 * 9 },
      { depth: 0, title: "relu", kind: "relu", output: "5x3x2", parameters: 0, multiplyAdds: 0 },
      { depth: 0, title: "flatten", kind: "flatten", output: "30", parameters: 0, multiplyAdds: 0 },
      { depth: 0, title: "b", kind: "dense", output: "3", parameters: 93, multiplyAdds: 90 },
    ]);
    expect({ parameters, multiplyAdds }).toEqual({ parameters: 188, multiplyAdds: 630 });
  });

  it("shows the layers of a residual below it, and counts every parameter once", () => {
    const { layers, parameters } = summarize(everyLayer);
    const residual = layers.findIndex(({ kind }) => kind === "residual");
    expect(layers.slice(residual, residual + 2).map(({ title, depth }) => [title, depth])).toEqual([
      ["residual", 0],
      ["body.0", 1],
    ]);
    expect(parameters).toBe(parameterCount(everyLayer));
  });
});
