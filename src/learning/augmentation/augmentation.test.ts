import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { affine } from "./affine.ts";
import { type Augmentation, augment } from "./augmentation.ts";
import { contrast } from "./contrast.ts";
import { erase } from "./erase.ts";
import { flip, mirrored } from "./flip.ts";

const random = () => createRandom(3);
const ramp = { data: Uint8Array.from({ length: 48 }, (_, i) => i * 5), width: 8, height: 6 };
const pictures = fc
  .uint8Array({ minLength: 48, maxLength: 48 })
  .map((data) => ({ data, width: 8, height: 6 }));

describe("augment", () => {
  it("keeps size and range, leaves its input alone, and repeats itself from the same seed", () => {
    const all: Augmentation[] = [
      { kind: "flip", probability: 0.5 },
      { kind: "translate", fraction: 0.2 },
      { kind: "affine", degrees: 20, scale: 0.2, shift: 0.1 },
      { kind: "contrast", strength: 0.5, brightness: 0.3 },
      { kind: "erase", probability: 0.5, side: 0.5 },
    ];
    fc.assert(
      fc.property(pictures, fc.nat(), (picture, seed) => {
        const before = picture.data.slice();
        const changed = augment(picture, all, createRandom(seed));
        expect([changed.width, changed.height, changed.data.length]).toEqual([8, 6, 48]);
        expect(Math.min(...changed.data)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...changed.data)).toBeLessThanOrEqual(255);
        expect(picture.data).toEqual(before);
        expect(augment(picture, all, createRandom(seed))).toEqual(changed);
      }),
    );
  });

  it("changes nothing without augmentations", () => {
    expect(augment(ramp, [], random())).toBe(ramp);
  });
});

describe("flip", () => {
  it("mirrors left and right, and twice gives the picture back", () => {
    expect([...mirrored(ramp).data.subarray(0, 8)]).toEqual([35, 30, 25, 20, 15, 10, 5, 0]);
    fc.assert(
      fc.property(pictures, (picture) => {
        expect(mirrored(mirrored(picture))).toEqual(picture);
      }),
    );
  });

  it("happens as often as asked for", () => {
    const draws = random();
    const turned = Array.from({ length: 4000 }, () => flip(ramp, { probability: 0.25 }, draws) !== ramp);
    expect(turned.filter(Boolean).length / 4000).toBeCloseTo(0.25, 1);
  });
});

describe("affine", () => {
  it("changes nothing when nothing is asked for", () => {
    const same = affine(ramp, { degrees: 0, scale: 0, shift: 0 }, random());
    for (const [i, value] of same.data.entries()) expect(value).toBeCloseTo(ramp.data[i]!, 3);
  });

  it("stays within the values of its picture, so a flat one stays flat", () => {
    fc.assert(
      fc.property(pictures, fc.nat(), (picture, seed) => {
        const { data } = affine(picture, { degrees: 45, scale: 0.3, shift: 0.3 }, createRandom(seed));
        expect(Math.min(...data)).toBeGreaterThanOrEqual(Math.min(...picture.data) - 1e-4);
        expect(Math.max(...data)).toBeLessThanOrEqual(Math.max(...picture.data) + 1e-4);
      }),
    );
  });
});

describe("contrast", () => {
  it("keeps the mean and the order of values when only contrast changes", () => {
    const { data } = contrast(ramp, { strength: 0.2, brightness: 0 }, random());
    const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
    expect(mean(data)).toBeCloseTo(mean(ramp.data), 0);
    expect([...data].toSorted((a, b) => a - b)).toEqual([...data]);
  });
});

describe("erase", () => {
  it("covers one rectangle of one grey, no larger than asked for", () => {
    const negative = { data: new Float32Array(400).fill(-1), width: 20, height: 20 };
    const draws = random();
    for (let i = 0; i < 200; i += 1) {
      const { data } = erase(negative, { probability: 1, side: 0.5 }, draws);
      const covered = [...data.entries()].filter(([, value]) => value !== -1);
      const columns = new Set(covered.map(([at]) => at % 20));
      const rows = new Set(covered.map(([at]) => Math.floor(at / 20)));
      expect(new Set(covered.map(([, value]) => value)).size).toBe(1);
      expect(covered.length).toBe(columns.size * rows.size);
      expect(Math.max(columns.size, rows.size)).toBeLessThanOrEqual(10);
    }
  });
});
