/** The one place that knows which language is spoken. Views read `messages.value` while they draw, and draw again when it changes. */
import { computed, signal } from "@preact/signals";
import { en } from "./en/index.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import type { Messages } from "./messages.ts";

export { LANGUAGE_CODES, LANGUAGES, type Language, preferredLanguage } from "./languages.ts";
export type { Trouble } from "./phrases.ts";

const spoken = signal<{ readonly language: Language; readonly messages: Messages }>({
  language: "en",
  messages: en,
});

export const language = computed(() => spoken.value.language);
export const messages = computed(() => spoken.value.messages);

/** Each but English is fetched when it is first spoken. */
const OTHERS: Readonly<Record<Exclude<Language, "en">, () => Promise<Messages>>> = {
  de: async () => (await import("./de/index.ts")).de,
  es: async () => (await import("./es/index.ts")).es,
  ur: async () => (await import("./ur/index.ts")).ur,
};

let wanted: Language = "en";

/** Changes the words of the whole page, and tells the browser their language and direction. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const words = next === "en" ? en : await OTHERS[next]();
  // Another one may have been chosen while this was fetched.
  if (wanted !== next) return;
  spoken.value = { language: next, messages: words };
  document.documentElement.lang = next;
  document.documentElement.dir = LANGUAGES[next].direction;
}
