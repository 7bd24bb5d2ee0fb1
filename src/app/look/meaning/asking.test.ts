import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { FrameReadings } from "../../../platform/browser/engine/protocol.ts";
import { type Expression, probabilitiesFrom } from "../../../recognition/expression.ts";
import type { Overlay } from "../overlay.ts";
import { createAsking } from "./asking.ts";

const frame = (...faces: { trackId: number; set: Expression[]; atMs?: number }[]): FrameReadings =>
  ({
    readings: faces.map((face) => ({
      kind: "read",
      cues: [],
      atMs: 0,
      probabilities: probabilitiesFrom([face.set[0]!], [1]),
      ...face,
    })),
  }) as unknown as FrameReadings;

function looking(first: FrameReadings) {
  const latest = signal<FrameReadings | undefined>(first);
  const overlay: Overlay = { readings: undefined, letters: new Map(), told: new Map(), mirrored: false };
  const asking = createAsking({ latest, overlay });
  const firstWord = () => {
    const snapshot = asking.asked.value?.snapshot;
    return snapshot?.kind === "possible" ? snapshot.possibilities[0] : snapshot?.kind;
  };
  return { latest, overlay, asking, first: firstWord };
}

const A = { trackId: 1, letter: "A" };

describe("what was asked", () => {
  it("does not change while the face does, until it is looked at again", () => {
    const { latest, asking, first } = looking(frame({ trackId: 1, set: ["fear"] }));
    asking.ask(A);
    const person = asking.asked.value?.person;
    latest.value = frame({ trackId: 1, set: ["happiness"], atMs: 1234 });
    expect(first()).toBe("fear");
    asking.lookAgain();
    expect(first()).toBe("happiness");
    expect(asking.asked.value).toMatchObject({ letter: "A", looks: 2 });
    expect(asking.asked.value?.person, "drawn of the same person").toBe(person);
    asking.close();
    expect(asking.asked.value).toBeUndefined();
    asking.lookAgain();
    expect(asking.asked.value).toBeUndefined();
  });

  it("is about the face that was pointed at, among several", () => {
    const { asking, first } = looking(frame({ trackId: 1, set: ["fear"] }, { trackId: 2, set: ["sadness"] }));
    asking.ask({ trackId: 2, letter: "B" });
    expect(first()).toBe("sadness");
  });

  it("follows the letter when the track has ended, and says when there is no such face", () => {
    const { latest, overlay, asking, first } = looking(frame({ trackId: 1, set: ["fear"] }));
    asking.ask(A);
    latest.value = frame({ trackId: 7, set: ["anger"] });
    asking.lookAgain();
    expect(first()).toBe("gone");
    overlay.letters = new Map([[7, "A"]]);
    asking.lookAgain();
    expect(first()).toBe("anger");
    latest.value = undefined;
    asking.lookAgain();
    expect(first()).toBe("gone");
  });

  it("is not always drawn of the same person", () => {
    const people = Array.from({ length: 9 }, (_, atMs) => {
      const { asking } = looking(frame({ trackId: 1, set: ["fear"], atMs }));
      asking.ask(A);
      return JSON.stringify(asking.asked.value?.person);
    });
    expect(new Set(people).size).toBe(people.length);
  });
});
