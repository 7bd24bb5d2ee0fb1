import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conformalSet, packCrops, readLogits } from "./classify.ts";
import { EXPRESSIONS, probabilitiesFrom, ranked, softmax } from "./expression.ts";
import type { Model } from "./runtime.ts";

/** Of each picture: its first column's sum, and its last one's. */
const columns: Model = {
  inputNames: ["image"],
  outputNames: ["logits"],
  async run({ image }) {
    const { data, dims } = image!;
    const [count, , height, width] = dims as [number, number, number, number];
    const sums = Array.from({ length: count }, (_, i) =>
      [0, width - 1].map((column) =>
        Array.from({ length: height }, (_, row) => Number(data[(i * height + row) * width + column])).reduce(
          (a, b) => a + b,
        ),
      ),
    );
    return { logits: { data: Float32Array.from(sums.flat()), dims: [count, 2] } };
  },
  release: async () => undefined,
};

describe("readLogits", () => {
  const input = { name: "image", width: 3, height: 2, mean: 0, std: 1 / 255 };
  const asked = { input, output: { name: "logits" }, mirrorAverage: false };
  const crops = packCrops(
    [
      [1, 2, 3, 4, 5, 6],
      [10, 0, 0, 10, 0, 2],
    ].map((data) => ({
      data: Uint8Array.from(data),
      width: 3,
      height: 2,
    })),
    input,
  );
  const rounded = async (logits: Promise<Float32Array>) => [...(await logits)].map(Math.round);

  it("looks as it is, as a mirror shows it, or both ways, at every crop by itself", async () => {
    expect(await rounded(readLogits(columns, crops, asked))).toEqual([5, 9, 20, 2]);
    expect(await rounded(readLogits(columns, crops, asked, "mirrored"))).toEqual([9, 5, 2, 20]);
    expect(await rounded(readLogits(columns, crops, asked, "both"))).toEqual([7, 7, 11, 11]);
  });

  it("looks both ways where the manifest says so, and one way where that is asked for", async () => {
    const both = { ...asked, mirrorAverage: true };
    expect(await rounded(readLogits(columns, crops, both))).toEqual([7, 7, 11, 11]);
    expect(await rounded(readLogits(columns, crops, both, "plain"))).toEqual([5, 9, 20, 2]);
  });
});

const eight = probabilitiesFrom(EXPRESSIONS, [0.1, 0.4, 0.3, 0.05, 0.05, 0.04, 0.03, 0.03]);

const alike = (threshold: number) => ({
  thresholds: Object.fromEntries(EXPRESSIONS.map((expression) => [expression, threshold])),
});

describe("conformalSet", () => {
  it("holds what reaches its threshold, most likely first", () => {
    expect(conformalSet(eight, alike(0.1))).toEqual(["happiness", "surprise", "neutral"]);
    expect(conformalSet(eight, alike(0.35))).toEqual(["happiness"]);
  });

  it("asks less of one label than of another", () => {
    const { thresholds } = alike(0.35);
    expect(conformalSet(eight, { thresholds: { ...thresholds, contempt: 0.03 } })).toEqual([
      "happiness",
      "contempt",
    ]);
  });

  it("always names the most likely, also when only another reaches its threshold", () => {
    const { thresholds } = alike(0.9);
    expect(conformalSet(eight, { thresholds })).toEqual(["happiness"]);
    expect(conformalSet(eight, { thresholds: { ...thresholds, fear: 0.03 } })).toEqual(["happiness", "fear"]);
  });

  it("never names what the model does not know", () => {
    const two = probabilitiesFrom(["surprise", "happiness"], [0.7, 0.3]);
    expect(conformalSet(two, { thresholds: { surprise: 0, happiness: 0 } })).toEqual([
      "surprise",
      "happiness",
    ]);
  });
});

describe("softmax", () => {
  it("sums to one and keeps the order, for logits of any size", () => {
    const logits = fc.array(fc.double({ min: -900, max: 900, noNaN: true }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(logits, fc.double({ min: 0.2, max: 5, noNaN: true }), (values, temperature) => {
        const probabilities = softmax(values, temperature);
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        const top = values.indexOf(Math.max(...values));
        expect(probabilities[top]).toBe(Math.max(...probabilities));
      }),
    );
  });

  it("agrees with the definition", () => {
    const [a, b] = softmax([Math.log(3), 0]);
    expect(a).toBeCloseTo(0.75, 12);
    expect(b).toBeCloseTo(0.25, 12);
  });
});

describe("probabilitiesFrom", () => {
  it("gives what a model does not know a probability of zero", () => {
    const two = probabilitiesFrom(["surprise", "happiness"], [0.7, 0.3]);
    expect(two).toMatchObject({ surprise: 0.7, happiness: 0.3, neutral: 0 });
    expect(ranked(two).slice(0, 2)).toEqual(["surprise", "happiness"]);
  });
});
