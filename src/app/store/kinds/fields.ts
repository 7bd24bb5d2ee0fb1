/** Fields that several kinds of records share. */
import * as v from "valibot";

/** A moment: milliseconds since 1970 in UTC, as `Date.now()` gives them. */
export const epochMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** A length of time, or a place in a video. */
export const durationMs = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Something a person wrote, as they wrote it: from 1 to `longest` UTF-16 units. */
export const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

/** SHA-256 of a model. */
export const modelHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be 64 hex digits"));

/** What was looked at. */
export const source = v.picklist(["camera", "picture", "video", "screen", "drawn"]);

/** Whose face it was, as the person said. Never who. */
export const subject = v.picklist(["another-person", "myself"]);
