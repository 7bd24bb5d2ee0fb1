import { describe, expect, it } from "vitest";
import type { Reading } from "../../recognition/face.ts";
import { wordsOf } from "./face-words.ts";

const cue = { cue: "lip-corner-up", actionUnit: 12, strength: 0.6, against: "population" } as const;
const sided = { ...cue, cue: "brow-lower", actionUnit: 4, side: "left" } as const;
const read = (trackId: number): Reading =>
  ({ kind: "read", trackId, set: ["happiness", "surprise"], cues: [cue, sided] }) as unknown as Reading;
const unread = (trackId: number, because: string): Reading =>
  ({ kind: "unread", trackId, because, cues: because === "unsure" ? [cue] : [] }) as unknown as Reading;
const moved = [{ cue: "lip-corner-up" }, { cue: "brow-lower", side: "left" }];

describe("what is said of a face", () => {
  it("of another person is what moved, and no expression", () => {
    expect(wordsOf([read(1)], new Map([[1, "A"]]), "another-person")).toEqual([
      { trackId: 1, letter: "A", saying: { kind: "moves", cues: moved } },
    ]);
    const [words] = wordsOf([unread(1, "unsure")], new Map(), "another-person");
    expect(words?.saying).toEqual({ kind: "moves", cues: [{ cue: "lip-corner-up" }] });
  });

  it("of oneself is what it may be, too", () => {
    const [words] = wordsOf([read(1)], new Map(), "myself");
    const explanation = { kind: "looks-like", expressions: ["happiness", "surprise"] };
    expect(words?.saying).toEqual({ kind: "looks-like", explanation, cues: moved });
    const [unsure] = wordsOf([unread(1, "unsure")], new Map(), "myself");
    expect(unsure?.saying).toEqual({ kind: "unsure", cues: [{ cue: "lip-corner-up" }] });
  });

  it.each(["another-person", "myself"] as const)("tells %s why it could not be read", (subject) => {
    const [words] = wordsOf([unread(1, "turned")], new Map(), subject);
    expect(words?.saying).toEqual({ kind: "turned", cues: [] });
  });

  it("stands in the order of the letters, AA after Z", () => {
    const letters = new Map([
      [1, "AA"],
      [2, "B"],
      [3, "Z"],
    ]);
    const words = wordsOf([read(1), read(2), read(3)], letters, "myself");
    expect(words.map(({ letter }) => letter)).toEqual(["B", "Z", "AA"]);
  });
});
