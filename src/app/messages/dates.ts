/** Days and moments in the language that is spoken. */
import { language } from "./index.ts";
import type { Language } from "./languages.ts";

/** "3 Nov 2026". @param atMs since 1970, UTC */
export function sayDay(atMs: number, inLanguage: Language = language.value): string {
  return new Intl.DateTimeFormat(inLanguage, { dateStyle: "medium" }).format(atMs);
}

/** A day with its time. @param atMs since 1970, UTC */
export function sayMoment(atMs: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(atMs);
}
