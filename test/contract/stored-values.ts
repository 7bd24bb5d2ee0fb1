/** Arbitrary valid values of every kind the app keeps. */
import fc from "fast-check";
import { type Guess, guessKind } from "../../src/app/store/kinds/guess.ts";
import { neutralKind, type StoredNeutral } from "../../src/app/store/kinds/neutral.ts";
import { type Note, noteKind } from "../../src/app/store/kinds/note.ts";
import { type Preferences, preferencesKind } from "../../src/app/store/kinds/preferences.ts";
import { type Summary, summaryKind } from "../../src/app/store/kinds/summary.ts";
import type { RecordKind } from "../../src/app/store/record-kind.ts";
import { CUE_NAMES } from "../../src/recognition/cues/cue-table.ts";
import { type CueMeasures, MEASURE_NAMES, SIDES } from "../../src/recognition/cues/measures.ts";
import { EXPRESSIONS, type Expression } from "../../src/recognition/expression.ts";
import { UNREAD_REASONS } from "../../src/recognition/face.ts";

const atMs = fc.integer({ min: 0, max: 8.64e15 });
// JSON knows no negative zero.
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const durationMs = finite.map(Math.abs);
/** Any UTF-16, lone surrogates too: what a person wrote comes back as they wrote it. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
const text = (longest: number) => fc.string({ unit, minLength: 1, maxLength: Math.min(longest, 40) });
const modelHash = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const source = fc.constantFrom("camera", "picture", "video", "screen", "drawn");
const subject = fc.constantFrom("another-person", "myself");
const numbersFor = <Name extends string>(names: readonly Name[]) =>
  fc
    .tuple(...names.map(() => finite))
    .map((numbers) => Object.fromEntries(names.map((name, i) => [name, numbers[i]])) as Record<Name, number>);
const cues = fc.array(
  fc.record(
    { cue: fc.constantFrom(...CUE_NAMES), side: fc.constantFrom(...SIDES) },
    { requiredKeys: ["cue"] },
  ),
  { maxLength: 5 },
);

const preferences: fc.Arbitrary<Preferences> = fc.record({
  language: fc.constantFrom(null, "en", "ur", "es", "de"),
  theme: fc.constantFrom("system", "light", "dark"),
  textSize: fc.constantFrom("normal", "large", "larger", "largest"),
  depth: fc.constantFrom("calm", "detail"),
  told: fc.record({
    words: fc.boolean(),
    sound: fc.boolean(),
    speech: fc.boolean(),
    vibration: fc.boolean(),
    screenReader: fc.boolean(),
  }),
  camera: fc.option(text(40)),
  mirrored: fc.boolean(),
  firstVisitOver: fc.boolean(),
  guessFirst: fc.boolean(),
  keepGuesses: fc.option(fc.boolean()),
});

const neutral: fc.Arbitrary<StoredNeutral> = fc.record({
  takenAtMs: atMs,
  camera: fc.record({ id: text(40), label: fc.string() }),
  light: text(80),
  neutral: fc.record(
    {
      format: fc.constant(1),
      model: modelHash,
      logProbabilities: numbersFor<Expression>(EXPRESSIONS),
      measures: numbersFor(MEASURE_NAMES) as fc.Arbitrary<CueMeasures>,
      readings: fc.integer({ min: 1, max: 1000 }),
      durationMs,
    },
    { requiredKeys: ["format", "model", "logProbabilities", "readings", "durationMs"] },
  ),
});

const guess: fc.Arbitrary<Guess> = fc.record(
  {
    guessedAtMs: atMs,
    source,
    subject,
    words: text(500),
    reading: fc.oneof(
      fc.record(
        {
          kind: fc.constant("read"),
          model: modelHash,
          set: fc.shuffledSubarray([...EXPRESSIONS], { minLength: 1 }),
          atOnce: fc.constant(true),
          cues,
        },
        { requiredKeys: ["kind", "model", "set", "cues"] },
      ),
      fc.record({ kind: fc.constant("moves"), cues }),
      fc.record({ kind: fc.constant("unread"), because: fc.constantFrom(...UNREAD_REASONS), cues }),
    ),
    right: fc.constantFrom("yes", "partly", "no", "cannot-tell"),
  },
  { requiredKeys: ["guessedAtMs", "source", "subject", "words", "reading"] },
);

const summary: fc.Arbitrary<Summary> = fc.record({
  startedAtMs: atMs,
  durationMs,
  source,
  subject,
  shownMs: fc.dictionary(fc.constantFrom(...EXPRESSIONS), durationMs),
  unreadMs: fc.dictionary(fc.constantFrom(...UNREAD_REASONS), durationMs),
  readMs: durationMs,
  movedMs: fc.dictionary(fc.constantFrom(...CUE_NAMES), durationMs),
  stillMs: durationMs,
});

const note: fc.Arbitrary<Note> = fc.record({
  writtenAtMs: atMs,
  file: fc.record({ name: text(1000), size: fc.nat() }),
  momentMs: durationMs,
  text: text(10_000),
});

export interface ArbitraryRecord {
  readonly kind: RecordKind<unknown>;
  readonly id: string;
  readonly value: unknown;
}

const recordOf = <Value>(
  kind: RecordKind<Value>,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<ArbitraryRecord> => fc.record({ kind: fc.constant(kind), id: text(40), value });

/** Of any kind, with any id. */
export const arbitraryRecord = fc.oneof(
  recordOf(preferencesKind, preferences),
  recordOf(neutralKind, neutral),
  recordOf(guessKind, guess),
  recordOf(summaryKind, summary),
  recordOf(noteKind, note),
);
