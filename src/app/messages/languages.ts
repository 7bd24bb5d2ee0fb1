export const LANGUAGES = {
  en: { name: "English", direction: "ltr" },
  ur: { name: "اردو", direction: "rtl" },
  es: { name: "Español", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
} as const satisfies Record<string, { readonly name: string; readonly direction: "ltr" | "rtl" }>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

/**
 * The first language of a person's list that is spoken here, whatever their country; English if none is.
 * @param wanted BCP 47 tags, such as `navigator.languages`
 */
export function preferredLanguage(wanted: readonly string[]): Language {
  const primary = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return primary.flatMap((code) => LANGUAGE_CODES.find((known) => known === code) ?? [])[0] ?? "en";
}
