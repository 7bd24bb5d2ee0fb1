import { type Signal, signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import { madeUpReading } from "../../../../test/fixtures/faces/made-up-readings.ts";
import type { BrowserRecognizer } from "../../../platform/browser/recognizer.ts";
import type { Cue } from "../../../recognition/cues/read-cues.ts";
import type { Reading } from "../../../recognition/face.ts";
import type { RecognitionState } from "../../session/recognition.ts";
import type { Shown, Subject } from "../../session/session.ts";
import { type KeptRecords, keepRecords } from "../../store/kept-records.ts";
import { type Guess, guessKind } from "../../store/kinds/guess.ts";
import { KINDS } from "../../store/kinds/index.ts";
import { createMemoryBackend } from "../../store/memory-backend.ts";
import { type KeptPreferences, keepPreferences } from "../../store/preferences.ts";
import { createRecordStore } from "../../store/record-store.ts";
import { assignLetters } from "../letters.ts";
import { createGuessing, type Guessing } from "./guessing.ts";

const MODEL = "a".repeat(64);
const SMILE: Cue = { cue: "lip-corner-up", actionUnit: 12, strength: 1, against: "population" };

let shown: Signal<Shown>;
let subject: Signal<Subject | undefined>;
let paused: Signal<boolean>;
let preferences: KeptPreferences;
let guesses: KeptRecords<Guess>;
let guessing: Guessing;

beforeEach(async () => {
  shown = signal<Shown>({ kind: "drawn" });
  subject = signal<Subject | undefined>("myself");
  paused = signal(false);
  const opening = Promise.resolve(createRecordStore(createMemoryBackend(), { kinds: KINDS }));
  preferences = keepPreferences(opening);
  guesses = keepRecords(opening, guessKind);
  await preferences.loaded;
  const recognizer = { manifest: { sha256: MODEL } } as BrowserRecognizer;
  const state = signal<RecognitionState>({ kind: "ready", recognizer });
  guessing = createGuessing({ shown, subject, paused }, { state }, preferences, guesses);
});

/** @returns whether it may be told */
function frame(...readings: readonly Reading[]): boolean {
  const letters = assignLetters(
    new Map(),
    readings.map(({ trackId }) => trackId),
  );
  return guessing.mayTell({
    result: { readings, width: 640, height: 480, milliseconds: {} },
    letters,
    atMs: 0,
    options: {},
  });
}
const smiling = (trackId = 1) => madeUpReading("happiness", { trackId, cues: [SMILE] });

test("off unless it is wanted: everything may be told, and nothing is asked", () => {
  expect(frame(smiling())).toBe(true);
  expect(guessing.asking.value).toBe(false);
});

test("nothing is told until the person has said what they see; then both stand beside each other", async () => {
  await preferences.change({ guessFirst: true });
  expect(frame(smiling())).toBe(false);
  expect(guessing.answer("a smile?", 1000)).toBeUndefined();
  expect(frame(smiling())).toBe(true);
  expect(guessing.together.value?.guess).toEqual({
    guessedAtMs: 1000,
    source: "drawn",
    subject: "myself",
    words: "a smile?",
    reading: { kind: "read", model: MODEL, set: ["happiness"], cues: [{ cue: "lip-corner-up" }] },
  });
  guessing.again();
  expect(frame(smiling())).toBe(false);
  expect(guessing.asking.value).toBe(true);
});

test("what is read is of the moment of the answer, whatever the face does afterwards", async () => {
  await preferences.change({ guessFirst: true });
  frame(madeUpReading("neutral"));
  guessing.answer("calm", 1000);
  frame(madeUpReading("surprise"));
  expect(guessing.together.value?.guess.reading).toMatchObject({ set: ["neutral"] });
});

test("of another person it is what moved, and no expression", async () => {
  subject.value = "another-person";
  await preferences.change({ guessFirst: true });
  frame(smiling());
  guessing.answer("lips", 1000);
  expect(guessing.together.value?.guess.reading).toEqual({ kind: "moves", cues: [{ cue: "lip-corner-up" }] });
});

test("of several faces it is the chosen one, and the first once that has gone", async () => {
  await preferences.change({ guessFirst: true });
  expect(guessing.letters.value).toBeUndefined();
  frame(smiling(1), madeUpReading("surprise", { trackId: 2 }));
  expect(guessing.letters.value).toEqual(["A", "B"]);
  expect(guessing.letter.value).toBe("A");
  guessing.chooseLetter("B");
  guessing.answer("wide eyes", 1000);
  expect(guessing.together.value).toMatchObject({ letter: "B", guess: { reading: { set: ["surprise"] } } });
  frame(smiling(1));
  expect(guessing.letter.value).toBe("A");
});

test("an answer that cannot stand beside anything is not taken, and stays", async () => {
  await preferences.change({ guessFirst: true });
  guessing.draft.value = { cues: [], expressions: [], written: "lips" };
  expect(guessing.answer("", 1)).toBe("empty");
  expect(guessing.answer("x".repeat(501), 1)).toBe("tooLong");
  expect(guessing.answer("lips", 1)).toBe("noFace");
  frame();
  expect(guessing.answer("lips", 1)).toBe("noFace");
  frame(smiling());
  paused.value = true;
  expect(guessing.answer("lips", 1)).toBe("noFace");
  expect(guessing.draft.value.written).toBe("lips");
  expect(guessing.asking.value).toBe(true);
});

test("another picture is another question", async () => {
  await preferences.change({ guessFirst: true });
  frame(smiling());
  guessing.answer("lips", 1);
  shown.value = { kind: "drawn" };
  expect(guessing.together.value).toBeUndefined();
  expect(guessing.asking.value).toBe(true);
});

test("nothing is kept unless a list is wanted; then this one is, with whether it fits", async () => {
  await preferences.change({ guessFirst: true });
  frame(smiling());
  guessing.answer("first", 1);
  guessing.judge("partly");
  guessing.chooseKeeping(false);
  guessing.again();
  frame(smiling());
  guessing.answer("second", 2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(guesses.all.value).toEqual([]);

  guessing.judge("no");
  guessing.chooseKeeping(true);
  await vi.waitFor(() => expect(guessing.together.value?.id).toBeDefined());
  expect(guesses.all.value).toMatchObject([{ value: { words: "second", right: "no" } }]);
  guessing.judge("yes");
  await vi.waitFor(() => expect(guesses.all.value).toMatchObject([{ value: { right: "yes" } }]));

  guessing.again();
  frame(smiling());
  guessing.answer("third", 3);
  guessing.judge("cannot-tell");
  await vi.waitFor(() =>
    expect(guesses.all.value).toMatchObject([
      { value: { words: "third", right: "cannot-tell" } },
      { value: { words: "second" } },
    ]),
  );
});
