import { describe, expect, it } from "vitest";
import { expectValues, PICTURE, reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { brightness, withBrightness } from "./brightness.ts";
import { contrast, withContrast } from "./contrast.ts";
import { gamma, withGamma } from "./gamma.ts";

const { tones } = reference;
const flat = { data: new Uint8Array(4).fill(100), width: 2, height: 2 };

/** The smallest and largest value that 2,000 draws make of a flat grey of 100. */
function extremes(change: (random: ReturnType<typeof createRandom>) => ArrayLike<number>): [number, number] {
  const random = createRandom(8);
  const values = Array.from({ length: 2000 }, () => change(random)[0]!);
  return [Math.min(...values), Math.max(...values)];
}

describe("brightness", () => {
  it.each(tones.brightness)("times $factor is torchvision's", ({ factor, picture }) => {
    expectValues(withBrightness(PICTURE, factor), picture);
  });

  it("is drawn from 1 - strength to 1 + strength", () => {
    const [low, high] = extremes((random) => brightness(flat, { strength: 0.4 }, random).data);
    expect(low).toBeCloseTo(60, 0);
    expect(high).toBeCloseTo(140, 0);
  });
});

describe("contrast", () => {
  it.each(tones.contrast)("times $factor is torchvision's", ({ factor, picture }) => {
    expectValues(withContrast(PICTURE, factor), picture);
  });

  it("shifts all values by up to its brightness, and leaves a flat picture flat", () => {
    const options = { strength: 0.5, brightness: 0.1 };
    const [low, high] = extremes((random) => contrast(flat, options, random).data);
    expect(low).toBeGreaterThanOrEqual(74.5);
    expect(low).toBeLessThan(75.5);
    expect(high).toBeLessThanOrEqual(125.5);
    expect(high).toBeGreaterThan(124.5);
    expect(new Set(contrast(flat, options, createRandom(1)).data).size).toBe(1);
  });
});

describe("gamma", () => {
  it.each(tones.gamma)("$factor is torchvision's", ({ factor, picture }) => {
    expectValues(withGamma(PICTURE, factor), picture);
  });

  it("reaches from 1 / largest to largest, and leaves black and white alone", () => {
    const [dark, light] = extremes((random) => gamma(flat, { largest: 2 }, random).data);
    expect(dark).toBeCloseTo(255 * (100 / 255) ** 2, 0);
    expect(light).toBeCloseTo(255 * (100 / 255) ** 0.5, 0);
    const ends = { data: Uint8Array.from([0, 255]), width: 2, height: 1 };
    expect([...gamma(ends, { largest: 3 }, createRandom(3)).data]).toEqual([0, 255]);
  });
});
