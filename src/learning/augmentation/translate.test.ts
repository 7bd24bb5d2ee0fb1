import { describe, expect, it } from "vitest";
import reference from "../../../test/fixtures/learning/translate.json" with { type: "json" };
import { createRandom } from "../random.ts";
import { shifted, translate } from "./translate.ts";

const { width, height } = reference;
const picture = { data: Uint8Array.from(reference.picture), width, height };

describe("translate", () => {
  it.each(reference.moved)("moves by ($dx, $dy) as torchvision does", ({ dx, dy, picture: expected }) => {
    expect([...shifted(picture, dx, dy).data]).toEqual(expected);
  });

  it("reaches every whole shift up to the fraction, and none beyond", () => {
    const random = createRandom(1);
    const white = { data: new Uint8Array(100).fill(1), width: 10, height: 10 };
    const covered = new Set<string>();
    for (let i = 0; i < 2000; i += 1) {
      const { data } = translate(white, { fraction: 0.2 }, random);
      const row = data.indexOf(1);
      const last = data.lastIndexOf(1);
      covered.add([row % 10, Math.floor(row / 10), last % 10, Math.floor(last / 10)].join());
    }
    // Shifts of -2..2 on both axes leave 25 different windows.
    expect(covered.size).toBe(25);
  });
});
