/** The gradient of every kind of layer against the slope of the loss, in float64. */
import { describe, expect, it } from "vitest";
import { gradientError } from "../../../test/fixtures/learning/gradients.ts";
import type { Layer } from "../network.ts";
import { LAYER_KINDS } from "./index.ts";

const conv = (name: string, channels: number, options = {}): Layer => ({
  kind: "conv",
  name,
  channels,
  ...options,
});
const end: Layer[] = [{ kind: "flatten" }, { kind: "dense", name: "end", units: 2 }];
const pool: Layer = { kind: "maxPool" };
const norm = (name: string): Layer => ({ kind: "batchNorm", name });

/** What is tried, the input's channels, and the layers before the last dense one. */
const CASES: readonly (readonly [string, number, readonly Layer[]])[] = [
  ["conv: one channel, by slices", 1, [conv("a", 2)]],
  ["conv: several channels, by gather", 3, [conv("a", 2)]],
  ["conv: one after another, through its input", 1, [conv("a", 2), conv("b", 3)]],
  ["conv: before pooling, in four phases", 1, [conv("a", 2), conv("b", 3), pool]],
  ["conv: from one channel in four phases", 1, [conv("a", 2), pool, conv("b", 1)]],
  ["conv: from one channel between layers", 2, [conv("a", 1), conv("b", 2)]],
  ["conv: a window of 1", 2, [conv("a", 3), conv("b", 2, { kernel: 1 }), conv("c", 2)]],
  ["conv: a window of 1 before pooling", 2, [conv("a", 3), conv("b", 2, { kernel: 1 }), pool]],
  ["conv: a window of 5 without a bias", 1, [conv("a", 2, { kernel: 5, bias: false }), conv("b", 2)]],
  ["conv: a stride of 2", 1, [conv("a", 2, { stride: 2 }), conv("b", 2, { stride: 2 })]],
  ["conv: a window of 1 with a stride of 2", 2, [conv("a", 2), conv("b", 3, { kernel: 1, stride: 2 })]],
  ["depthwiseConv", 2, [conv("a", 3), { kind: "depthwiseConv", name: "b" }, conv("c", 2)]],
  [
    "depthwiseConv: a stride of 2, no bias",
    2,
    [conv("a", 3), { kind: "depthwiseConv", name: "b", stride: 2, bias: false }],
  ],
  ["depthwiseConv: before pooling", 2, [conv("a", 2), { kind: "depthwiseConv", name: "b", kernel: 5 }, pool]],
  ["batchNorm", 2, [conv("a", 3, { bias: false }), norm("b"), { kind: "silu" }, conv("c", 2)]],
  ["batchNorm: before pooling", 2, [conv("a", 2), norm("b"), { kind: "relu" }, pool]],
  ["batchNorm: first of all", 2, [norm("a"), conv("b", 2)]],
  [
    "batchNorm: of a row",
    1,
    [{ kind: "flatten" }, { kind: "dense", name: "a", units: 3 }, norm("b"), { kind: "silu" }],
  ],
  ["relu", 2, [conv("a", 3), { kind: "relu" }]],
  ["hardSwish", 2, [conv("a", 3), { kind: "hardSwish" }]],
  ["silu", 2, [conv("a", 3), { kind: "silu" }]],
  ["maxPool", 2, [conv("a", 3), pool]],
  ["maxPool: of what comes in reading order", 2, [pool, conv("a", 2)]],
  ["averagePool", 2, [conv("a", 3), { kind: "averagePool" }, conv("b", 2)]],
  ["globalAveragePool", 2, [conv("a", 3), { kind: "globalAveragePool" }]],
  [
    "flatten and dense",
    2,
    [conv("a", 2), { kind: "flatten" }, { kind: "dense", name: "b", units: 3 }, { kind: "silu" }],
  ],
  ["dropout: of a picture's channels", 2, [conv("a", 3), { kind: "dropout", probability: 0.3 }, pool]],
  [
    "dropout: of a row",
    1,
    [{ kind: "flatten" }, { kind: "dense", name: "a", units: 4 }, { kind: "dropout", probability: 0.3 }],
  ],
  [
    "residual: beside the picture itself",
    1,
    [conv("a", 2), { kind: "residual", layers: [conv("b", 2), { kind: "silu" }, conv("c", 2)] }, pool],
  ],
  [
    "residual: beside a shortcut",
    2,
    [
      {
        kind: "residual",
        layers: [conv("a", 3, { stride: 2 })],
        shortcut: [conv("b", 3, { kernel: 1, stride: 2 }), norm("c")],
      },
    ],
  ],
  [
    "squeezeExcitation",
    1,
    [conv("a", 4), { kind: "squeezeExcitation", name: "b", reduction: 2 }, conv("c", 2)],
  ],
  [
    "efficientChannelAttention",
    1,
    [conv("a", 4), { kind: "efficientChannelAttention", name: "b", kernel: 3 }, conv("c", 2)],
  ],
  [
    "convolutionalAttention",
    1,
    [conv("a", 4), { kind: "convolutionalAttention", name: "b", reduction: 2 }, conv("c", 2)],
  ],
];

describe("gradients", () => {
  it.each(CASES)("%s", async (_, channels, layers) => {
    const rest = layers.some(({ kind }) => kind === "flatten" || kind === "globalAveragePool")
      ? end.slice(1)
      : end;
    const network = { input: { channels, height: 4, width: 6 }, layers: [...layers, ...rest] };
    expect(await gradientError(network)).toBeLessThan(1e-8);
  });

  it("are tried for every kind of layer", () => {
    const tried = new Set(CASES.flatMap(([, , layers]) => [...layers, ...end].map(({ kind }) => kind)));
    expect(LAYER_KINDS.filter((kind) => !tried.has(kind))).toEqual([]);
  });
});
