import { describe, expect, it } from "vitest";
import { gradientError } from "../../../test/fixtures/learning/gradients.ts";
import type { Layer } from "../network.ts";

const conv = (name: string, channels: number): Layer => ({ kind: "conv", name, channels });
const end: Layer[] = [{ kind: "flatten" }, { kind: "dense", name: "end", units: 2 }];
const gradientErrorOf = (channels: number, layers: Layer[]) =>
  gradientError({ input: { channels, height: 4, width: 6 }, layers: [...layers, ...end] });

describe("conv", () => {
  it.each([
    ["one channel, by slices", 1, [conv("a", 2)]],
    ["several channels, by gather", 3, [conv("a", 2)]],
    ["one after another: through its input", 1, [conv("a", 2), conv("b", 3)]],
    ["before pooling: in four phases", 1, [conv("a", 2), conv("b", 3), { kind: "maxPool" } as Layer]],
    ["from one channel in four phases", 1, [conv("a", 2), { kind: "maxPool" } as Layer, conv("b", 1)]],
    ["from one channel between layers", 2, [conv("a", 1), conv("b", 2)]],
  ])("has the right gradient: %s", async (_, channels, layers) => {
    expect(await gradientErrorOf(channels, layers)).toBeLessThan(1e-8);
  });
});
