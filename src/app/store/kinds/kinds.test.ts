/** A stored example of every version that a kind of record ever had. Whoever changes a shape adds one, and changes none. */
import { expect, test } from "vitest";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { interpret, type RecordKind } from "../record-kind.ts";
import { guessKind } from "./guess.ts";
import { KINDS } from "./index.ts";
import { neutralKind } from "./neutral.ts";
import { DEFAULT_PREFERENCES, preferencesKind } from "./preferences.ts";

const model = "0123456789abcdef".repeat(4);

/** From the first version on. */
const EXAMPLES: Record<string, readonly unknown[]> = {
  preferences: [
    {
      language: "ur",
      theme: "dark",
      textSize: "larger",
      depth: "detail",
      told: { words: true, sound: false, speech: true, vibration: false },
      camera: "5f0c",
      mirrored: false,
      firstVisitOver: true,
    },
    {
      language: null,
      theme: "light",
      textSize: "normal",
      depth: "calm",
      told: { words: false, sound: true, speech: true, vibration: true, screenReader: false },
      camera: null,
      mirrored: true,
      firstVisitOver: false,
    },
    {
      language: "de",
      theme: "light",
      textSize: "normal",
      depth: "calm",
      told: { words: false, sound: true, speech: false, vibration: false, screenReader: true },
      camera: null,
      mirrored: true,
      firstVisitOver: true,
      guessFirst: true,
      keepGuesses: false,
    },
  ],
  neutral: [
    {
      takenAtMs: 1_795_300_000_000,
      camera: { id: "5f0c", label: "Front camera" },
      light: "by the window",
      neutral: {
        format: 1,
        model,
        logProbabilities: {
          neutral: -0.2,
          happiness: -4,
          surprise: -4,
          sadness: -2,
          anger: -3,
          disgust: -5,
          fear: -5,
          contempt: -3,
        },
        readings: 120,
        durationMs: 9800,
      },
    },
  ],
  guess: [
    {
      guessedAtMs: 1_795_300_000_000,
      source: "video",
      subject: "another-person",
      words: "ein bisschen müde?",
      reading: { kind: "read", model, set: ["sadness", "neutral"], cues: ["lip-corner-down"] },
      right: "cannot-tell",
    },
    {
      guessedAtMs: 1_795_300_000_000,
      source: "camera",
      subject: "myself",
      words: "Augenbrauen unten, links mehr",
      reading: {
        kind: "read",
        model,
        set: ["sadness", "surprise"],
        atOnce: true,
        cues: [{ cue: "brow-lower", side: "left" }, { cue: "jaw-drop" }],
      },
    },
  ],
  summary: [
    {
      startedAtMs: 1_795_300_000_000,
      durationMs: 61_000,
      source: "camera",
      subject: "myself",
      shownMs: { neutral: 40_000, happiness: 3000.5 },
      unreadMs: { turned: 17_000 },
    },
    {
      startedAtMs: 1_795_300_000_000,
      durationMs: 61_000,
      source: "screen",
      subject: "another-person",
      readMs: 43_000.5,
      shownMs: {},
      unreadMs: { turned: 17_000 },
      movedMs: { "lip-corner-up": 3200 },
      stillMs: 39_000,
    },
  ],
  note: [
    {
      writtenAtMs: 1_795_300_000_000,
      file: { name: "walk.mp4", size: 81_234 },
      momentMs: 2040.04,
      text: "She looks away here.",
    },
  ],
};

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "every version of %s is still read",
  (name, kind) => {
    const examples = EXAMPLES[name] ?? [];
    expect(examples).toHaveLength(kind.version);
    examples.forEach((value, i) => {
      const found = interpret<unknown>(kind, { kind: name, id: "x", version: i + 1, savedAtMs: 1, value });
      expect(found).toMatchObject({ kind: "valid" });
      if (i + 1 === kind.version) expect(found).toMatchObject({ value });
    });
  },
);

test("no two kinds have one name", () => {
  expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
});

test("the default preferences are valid", () => {
  expect(interpret(preferencesKind, stored(preferencesKind, DEFAULT_PREFERENCES)).kind).toBe("valid");
});

test("a guess may name each expression once, and every cue there is", () => {
  const guess = (set: readonly string[], cues: readonly string[]) => ({
    ...(EXAMPLES["guess"]![1] as object),
    reading: { kind: "read", model, set, cues: cues.map((cue) => ({ cue })) },
  });
  const read = (set: readonly string[], cues: readonly string[]) =>
    interpret(guessKind, stored(guessKind, guess(set, cues)));
  expect(read(EXPRESSIONS, CUE_NAMES).kind).toBe("valid");
  expect(read([], []).kind).toBe("broken");
  expect(read(["fear", "fear"], [])).toEqual({
    kind: "broken",
    reason: "reading.set: must name each expression once",
  });
});

test("an older guess keeps what it said; an older choice of preferences is not to guess first", () => {
  const first = (name: string, kind: RecordKind<unknown>) =>
    interpret(kind, { ...stored(kind, EXAMPLES[name]![0]), version: 1 });
  expect(first("guess", guessKind)).toMatchObject({
    value: {
      reading: { set: ["sadness", "neutral"], cues: [{ cue: "lip-corner-down" }] },
      right: "cannot-tell",
    },
  });
  expect(first("preferences", preferencesKind)).toMatchObject({
    value: { language: "ur", guessFirst: false, keepGuesses: null },
  });
});

test("a neutral is judged by its own reader", () => {
  const example = EXAMPLES["neutral"]![0] as { neutral: object };
  const value = { ...example, neutral: { ...example.neutral, readings: 0 } };
  expect(interpret(neutralKind, stored(neutralKind, value))).toEqual({
    kind: "broken",
    reason: expect.stringMatching(/^neutral: .*readings: /),
  });
});

function stored({ name, version }: RecordKind<unknown>, value: unknown) {
  return { kind: name, id: "x", version, savedAtMs: 1, value };
}
