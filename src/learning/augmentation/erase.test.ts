import { describe, expect, it } from "vitest";
import { expectValues, PICTURE, reference } from "../../../test/fixtures/augmentation/reference.ts";
import { createRandom } from "../random.ts";
import { covered, erase } from "./erase.ts";

describe("erase", () => {
  it.each(reference.erase)("covers $box as torchvision does", ({ box, gray, picture }) => {
    expectValues(covered(PICTURE, box, gray), picture);
  });

  it("covers one rectangle of one grey, no larger than asked for", () => {
    const negative = { data: new Float32Array(400).fill(-1), width: 20, height: 20 };
    const draws = createRandom(3);
    for (let i = 0; i < 200; i += 1) {
      const { data } = erase(negative, { probability: 1, side: 0.5 }, draws);
      const changed = [...data.entries()].filter(([, value]) => value !== -1);
      const columns = new Set(changed.map(([at]) => at % 20));
      const rows = new Set(changed.map(([at]) => Math.floor(at / 20)));
      expect(new Set(changed.map(([, value]) => value)).size).toBe(1);
      expect(changed.length).toBe(columns.size * rows.size);
      expect(Math.max(columns.size, rows.size)).toBeLessThanOrEqual(10);
    }
  });
});
