import { describe, expect, it } from "vitest";
import { reference as torchvision } from "../../../test/fixtures/augmentation/reference.ts";
import reference from "../../../test/fixtures/learning/translate.json" with { type: "json" };
import { createRandom } from "../random.ts";
import { shifted, translate } from "./translate.ts";

const { width, height } = reference;
const picture = { data: Uint8Array.from(reference.picture), width, height };

describe("translate", () => {
  it.each(reference.moved)("moves by ($dx, $dy) as torchvision does", ({ dx, dy, picture: expected }) => {
    expect([...shifted(picture, dx, dy).data]).toEqual(expected);
  });

  it("leaves nothing of a picture moved out of sight", () => {
    expect(new Set(shifted(picture, width + 1, 0).data)).toEqual(new Set([0]));
    expect(new Set(shifted(picture, 0, -height).data)).toEqual(new Set([0]));
  });

  it("draws every shift as often as torchvision's RandomAffine", () => {
    const { count, shifts } = torchvision.draws;
    const random = createRandom(1);
    const dot = { data: new Uint8Array(48 * 48), width: 48, height: 48 };
    dot.data[24 * 48 + 24] = 1;
    const found = { dx: new Map<number, number>(), dy: new Map<number, number>() };
    for (let i = 0; i < count; i += 1) {
      const at = translate(dot, { fraction: 0.1 }, random).data.indexOf(1);
      const [dx, dy] = [(at % 48) - 24, Math.floor(at / 48) - 24];
      found.dx.set(dx, (found.dx.get(dx) ?? 0) + 1);
      found.dy.set(dy, (found.dy.get(dy) ?? 0) + 1);
    }
    for (const axis of ["dx", "dy"] as const) {
      expect(Math.max(...found[axis].keys())).toBe(5);
      expect(Math.min(...found[axis].keys())).toBe(-5);
      for (const [shift, share] of Object.entries(shifts[axis])) {
        const ours = (found[axis].get(Number(shift)) ?? 0) / count;
        expect(Math.abs(ours - share)).toBeLessThan(5 * Math.sqrt((2 * 0.1 * 0.9) / count));
      }
    }
  });
});
