/** How the person wants the app to be. There is one record of it. */
import * as v from "valibot";
import { LANGUAGE_CODES } from "../../messages/languages.ts";
import { TEXT_SIZES, THEMES } from "../../settings/appearance.ts";
import { migration, recordKind } from "../record-kind.ts";

const firstTold = v.strictObject({
  words: v.boolean(),
  sound: v.boolean(),
  speech: v.boolean(),
  vibration: v.boolean(),
});

const first = v.strictObject({
  /** `null`: what the browser asks for. */
  language: v.nullable(v.picklist(LANGUAGE_CODES)),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** Calm shows words alone; detail shows numbers, too. */
  depth: v.picklist(["calm", "detail"]),
  told: firstTold,
  /** `deviceId` of the camera that was chosen; `null`: whichever the browser prefers. */
  camera: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** Whether the camera is shown as a mirror shows it. */
  mirrored: v.boolean(),
  firstVisitOver: v.boolean(),
});

const second = v.strictObject({
  ...first.entries,
  /** Ways to be told of a change, beside the words on the page: `words` are large ones on the picture. */
  told: v.strictObject({
    ...firstTold.entries,
    /** Whether a screen reader is told as well while the page speaks. */
    screenReader: v.boolean(),
  }),
});

const schema = v.strictObject({
  ...second.entries,
  /** Whether nothing is said of a face until the person has said what they see. */
  guessFirst: v.boolean(),
  /** Whether guesses are kept; `null` while the person has not been asked. */
  keepGuesses: v.nullable(v.boolean()),
});

export type Preferences = v.InferOutput<typeof schema>;

export const preferencesKind = recordKind("preferences", schema, [
  migration(first, (older) => ({ ...older, told: { ...older.told, screenReader: true } })),
  migration(second, (older) => ({ ...older, guessFirst: false, keepGuesses: null })),
]);

/** Of the one record. */
export const PREFERENCES_ID = "own";

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: "system",
  textSize: "normal",
  depth: "calm",
  told: { words: false, sound: false, speech: false, vibration: false, screenReader: true },
  camera: null,
  mirrored: true,
  firstVisitOver: false,
  guessFirst: false,
  keepGuesses: null,
};
