import { describe, expect, it } from "vitest";
import { type Expression, probabilitiesFrom } from "../../../recognition/expression.ts";
import type { Reading, UnreadReason } from "../../../recognition/face.ts";
import { snapshotOf } from "./snapshot.ts";

const probabilities = probabilitiesFrom(["surprise", "fear", "neutral", "sadness"], [0.6, 0.25, 0.1, 0.05]);
const cue = { cue: "brow-lower", actionUnit: 4, side: "left", strength: 0.4, against: "population" } as const;
const read = (...set: Expression[]): Reading =>
  ({ kind: "read", set, probabilities, cues: [cue] }) as unknown as Reading;
const unread = (because: UnreadReason, given = {}): Reading =>
  ({ kind: "unread", because, cues: [], ...given }) as unknown as Reading;

describe("what a moment of a face may mean", () => {
  it.each([
    ["one, filled up with the most likely other", ["surprise"], ["surprise", "fear"]],
    ["two", ["surprise", "neutral"], ["surprise", "neutral"]],
    ["three", ["fear", "surprise", "sadness"], ["fear", "surprise", "sadness"]],
  ] as const)("is its set: %s", (_, set, possibilities) => {
    const snapshot = snapshotOf(read(...set));
    expect(snapshot).toMatchObject({ kind: "possible", possibilities, unsure: false });
  });

  it("rests on what moved, and says what may be there at once", () => {
    const blend = ["surprise", "fear"] as const;
    const snapshot = snapshotOf({ ...read("surprise", "fear"), blend } as Reading);
    expect(snapshot).toMatchObject({ cues: [{ cue: "brow-lower", side: "left" }], blend });
  });

  it("is the three most likely where it could be many things", () => {
    expect(snapshotOf(unread("unsure", { probabilities }))).toMatchObject({
      kind: "possible",
      possibilities: ["surprise", "fear", "neutral"],
      unsure: true,
    });
  });

  it("is unknown where the face cannot be read, whatever was known before", () => {
    expect(snapshotOf(unread("turned", { probabilities }))).toEqual({ kind: "unread", because: "turned" });
    expect(snapshotOf(unread("unsure"))).toEqual({ kind: "unread", because: "unsure" });
    expect(snapshotOf(undefined)).toEqual({ kind: "gone" });
  });
});
