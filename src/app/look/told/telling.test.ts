import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type Change,
  dueAtMs,
  NOBODY_AFTER_MS,
  NOTHING_TOLD,
  notice,
  type Standing,
  TOLD_EVERY_MS,
  tell,
} from "./telling.ts";

const face = (trackId: number, text: string): Standing => ({
  trackId,
  letter: String.fromCharCode(64 + trackId),
  saying: { kind: "moves", cues: text === "rest" ? [] : [{ cue: "lip-corner-up" }] },
  text,
});

interface Told extends Change {
  readonly atMs: number;
}

/** What is told, and when, of faces that say these things at these times, until `untilMs`. */
function toldOf(
  steps: readonly (readonly [atMs: number, ...faces: Standing[]])[],
  untilMs = Number.POSITIVE_INFINITY,
): Told[] {
  let telling = NOTHING_TOLD;
  const told: Told[] = [];
  const tellUntil = (ms: number): void => {
    const due = dueAtMs(telling);
    if (due === undefined || due > ms) return;
    told.push({ ...telling.waiting!.change, atMs: due });
    telling = tell(telling, due);
  };
  for (const [atMs, ...faces] of steps) {
    tellUntil(atMs - 1);
    telling = notice(telling, faces, atMs);
    tellUntil(atMs);
  }
  tellUntil(untilMs);
  return told;
}
const texts = (told: readonly Told[]) => told.map(({ text }) => text);

describe("what is told", () => {
  it("is the first words at once, and each change once", () => {
    const told = toldOf([
      [0, face(1, "rest")],
      [4000, face(1, "smile")],
      [4500, face(1, "smile")],
      [9000, face(1, "rest")],
    ]);
    expect(told).toEqual([
      { kind: "rest", text: "rest", atMs: 0 },
      { kind: "up", text: "smile", atMs: 4000 },
      { kind: "rest", text: "rest", atMs: 9000 },
    ]);
  });

  it("is, of several that wait, the newest", () => {
    const told = toldOf([
      [0, face(1, "a")],
      [500, face(1, "b")],
      [1000, face(1, "c")],
    ]);
    expect(told.map(({ text, atMs }) => [text, atMs])).toEqual([
      ["a", 0],
      ["c", TOLD_EVERY_MS],
    ]);
    const two = toldOf([
      [0, face(1, "a"), face(2, "x")],
      [500, face(1, "b"), face(2, "x")],
      [1000, face(1, "b"), face(2, "y")],
    ]);
    expect(two.slice(1)).toEqual([{ kind: "up", letter: "B", text: "y", atMs: TOLD_EVERY_MS }]);
  });

  it("is nothing of a change that went back before it was its turn", () => {
    expect(
      texts(
        toldOf([
          [0, face(1, "a")],
          [500, face(1, "b")],
          [1000, face(1, "a")],
        ]),
      ),
    ).toEqual(["a"]);
  });

  it("names the face where there are several", () => {
    const letters = toldOf([
      [0, face(1, "a")],
      [4000, face(1, "b"), face(2, "x")],
    ]).map(({ letter }) => letter);
    expect(letters).toEqual([undefined, "A"]);
  });

  it("is that nobody is there once that has stayed, and not of a face that was lost for a moment", () => {
    const lost = toldOf([[0, face(1, "a")], [5000], [5200, face(1, "a")]]);
    expect(texts(lost)).toEqual(["a"]);
    const waited = toldOf([[0, face(1, "a")], [500, face(1, "b")], [600], [700, face(1, "b")]]);
    expect(texts(waited)).toEqual(["a", "b"]);
    const left = toldOf([[0, face(1, "a")], [5000], [5500], [20_000, face(2, "a")]]);
    expect(left).toEqual([
      { kind: "up", text: "a", atMs: 0 },
      { kind: "unread", text: undefined, atMs: 5000 + NOBODY_AFTER_MS },
      { kind: "up", text: "a", atMs: 20_000 },
    ]);
    expect(texts(toldOf([[0]]))).toEqual([undefined]);
  });
});

const faces = fc
  .array(fc.constantFrom("a", "b", "c"), { maxLength: 3 })
  .map((said) => said.map((text, i) => face(i + 1, text)));

test("whatever faces do, no two tellings lie closer than three seconds, and what is told stood there when it was told", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 2500 }), faces), { maxLength: 60 }), (steps) => {
      let atMs = 0;
      const timed = steps.map(([afterMs, there]) => {
        atMs += afterMs;
        return [atMs, ...there] as const;
      });
      const told = toldOf(timed);
      told.slice(1).forEach((each, i) => {
        expect(each.atMs - told[i]!.atMs).toBeGreaterThanOrEqual(TOLD_EVERY_MS);
      });
      for (const { text, atMs: when } of told) {
        const [, ...there] = timed.findLast(([ms]) => ms <= when)!;
        if (text === undefined) expect(there).toEqual([]);
        else expect(there.map((each) => each.text)).toContain(text);
      }
    }),
  );
});
