import { describe, expect, it } from "vitest";
import type { EvaluationRecord } from "./records.ts";
import { mixUps, rightOf, wordsEvidence } from "./words-evidence.ts";

const record = (confusionMatrix: number[][]): EvaluationRecord => ({
  protocol: "ferplus",
  madeAt: "2026-11-22T00:00:00.000Z",
  model: { name: "live" },
  data: {},
  labels: ["sadness", "neutral", "fear"],
  parts: [{ title: "all", metrics: { accuracy: 0.5, confusionMatrix } }],
  baselines: [],
});

const MATRIX = [
  [60, 30, 10],
  [4, 190, 6],
  [9, 3, 8],
];

describe("from what most people chose and what was named", () => {
  it("words have what was found and what was right, in the order of all expressions", () => {
    expect(wordsEvidence(record(MATRIX), new Map())).toEqual([
      { expression: "neutral", found: { times: 190, of: 200 }, right: { times: 190, of: 223 } },
      { expression: "sadness", found: { times: 60, of: 100 }, right: { times: 60, of: 73 } },
      { expression: "fear", found: { times: 8, of: 20 }, right: { times: 8, of: 24 } },
    ]);
  });

  it("all words together are right as often as the diagonal says", () => {
    expect(rightOf(record(MATRIX).parts[0]!)).toEqual({ times: 258, of: 320 });
  });

  it("mistakes are told that are frequent, the most frequent first", () => {
    expect(mixUps(record(MATRIX))).toEqual([
      { shown: "fear", said: "sadness", times: 9, of: 20 },
      { shown: "sadness", said: "neutral", times: 30, of: 100 },
    ]);
  });

  it("a mistake on a handful of faces is none to tell", () => {
    expect(
      mixUps(
        record([
          [4, 4, 0],
          [0, 9, 0],
          [0, 0, 9],
        ]),
      ),
    ).toEqual([]);
  });
});
