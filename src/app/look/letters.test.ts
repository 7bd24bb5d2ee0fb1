import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLetters, colourOf, type Letters } from "./letters.ts";

test("letters are given in order and freed when a track ends", () => {
  const first = assignLetters(new Map(), [7, 3]);
  expect([...first]).toEqual([
    [7, "A"],
    [3, "B"],
  ]);
  const second = assignLetters(first, [3, 9]);
  expect(second.get(3)).toBe("B");
  expect(second.get(9)).toBe("A");
});

test("after Z comes AA", () => {
  const ids = Array.from({ length: 28 }, (_, i) => i);
  const letters = [...assignLetters(new Map(), ids).values()];
  expect(letters.slice(25)).toEqual(["Z", "AA", "AB"]);
});

test("whoever stays keeps their letter, and no two share one", () => {
  const frames = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(frames, (ids) => {
      let before: Letters = new Map();
      for (const present of ids) {
        const now = assignLetters(before, present);
        expect(new Set(now.values()).size).toBe(present.length);
        for (const id of present) if (before.has(id)) expect(now.get(id)).toBe(before.get(id));
        before = now;
      }
    }),
  );
});

test("letters beside each other have colours of their own, and keep them", () => {
  const six = [..."ABCDEF"].map(colourOf);
  expect(new Set(six).size).toBe(6);
  expect(["G", "H"].map(colourOf)).toEqual(six.slice(0, 2));
  expect(["Z", "AA"].map(colourOf)).toEqual([six[25 % 6], six[26 % 6]]);
});
