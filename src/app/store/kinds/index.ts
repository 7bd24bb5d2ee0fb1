/** Everything the app keeps. */
import { guessKind } from "./guess.ts";
import { neutralKind } from "./neutral.ts";
import { noteKind } from "./note.ts";
import { preferencesKind } from "./preferences.ts";
import { summaryKind } from "./summary.ts";

export const KINDS = [preferencesKind, neutralKind, guessKind, summaryKind, noteKind] as const;
