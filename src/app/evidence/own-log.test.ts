import { expect, it } from "vitest";
import type { Guess } from "../store/kinds/guess.ts";
import { ownLog } from "./own-log.ts";

const guess = (change: Partial<Guess> = {}): Guess => ({
  guessedAtMs: 0,
  source: "camera",
  subject: "myself",
  words: "müde",
  reading: { kind: "read", model: "0".repeat(64), set: ["neutral"], cues: [] },
  ...change,
});

it("counts what the person said of readings, and nothing they did not say", () => {
  const log = ownLog([
    guess({ right: "yes" }),
    guess({ right: "yes" }),
    guess({ right: "no" }),
    guess({ right: "cannot-tell" }),
    guess(),
  ]);
  expect(log).toEqual({ answered: 4, answers: { yes: 2, partly: 0, no: 1, "cannot-tell": 1 } });
});

it("counts what was said of another person's face, too", () => {
  const moves: Guess["reading"] = { kind: "moves", cues: [{ cue: "jaw-drop" }] };
  expect(ownLog([guess({ right: "yes", subject: "another-person", reading: moves })]).answered).toBe(1);
});

it("leaves out faces that it had left unread", () => {
  const unread: Guess["reading"] = { kind: "unread", because: "dark", cues: [] };
  expect(ownLog([guess({ right: "no", reading: unread })]).answered).toBe(0);
});
