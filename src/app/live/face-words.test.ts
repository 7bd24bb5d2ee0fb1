import { expect, test } from "vitest";
import type { Reading } from "../../recognition/face.ts";
import { sameWords, wordsOf } from "./face-words.ts";

const base = { atMs: 0, face: {}, probabilities: {} };
const read = { ...base, trackId: 4, kind: "read", set: ["surprise", "fear"] } as unknown as Reading;
const unread = { ...base, trackId: 2, kind: "unread", because: "turned" } as unknown as Reading;
const letters = new Map([
  [2, "B"],
  [4, "A"],
]);

test("each face has its letter and what may be said of it, in the order of the letters", () => {
  expect(wordsOf([unread, read], letters)).toEqual([
    { trackId: 4, letter: "A", explanation: { kind: "looks-like", expressions: ["surprise", "fear"] } },
    { trackId: 2, letter: "B", explanation: { kind: "turned" } },
  ]);
});

test("words are the same when every letter says the same", () => {
  const words = wordsOf([unread, read], letters);
  expect(sameWords(words, wordsOf([read, unread], letters))).toBe(true);
  expect(sameWords(words, wordsOf([read], letters))).toBe(false);
});
