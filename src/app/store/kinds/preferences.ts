/** How the person wants the app to be. There is one record of it. */
import * as v from "valibot";
import { LANGUAGE_CODES } from "../../messages/languages.ts";
import { TEXT_SIZES, THEMES } from "../../settings/appearance.ts";
import { recordKind } from "../record-kind.ts";

const schema = v.strictObject({
  /** `null`: what the browser asks for. */
  language: v.nullable(v.picklist(LANGUAGE_CODES)),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** Calm shows words alone; detail shows numbers, too. */
  depth: v.picklist(["calm", "detail"]),
  /** Ways to be told of a change. */
  told: v.strictObject({
    words: v.boolean(),
    sound: v.boolean(),
    speech: v.boolean(),
    vibration: v.boolean(),
  }),
  /** `deviceId` of the camera that was chosen; `null`: whichever the browser prefers. */
  camera: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** Whether the camera is shown as a mirror shows it. */
  mirrored: v.boolean(),
  firstVisitOver: v.boolean(),
});

export type Preferences = v.InferOutput<typeof schema>;

export const preferencesKind = recordKind("preferences", schema);

/** Of the one record. */
export const PREFERENCES_ID = "own";

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: "system",
  textSize: "normal",
  depth: "calm",
  told: { words: false, sound: false, speech: false, vibration: false },
  camera: null,
  mirrored: true,
  firstVisitOver: false,
};
