import type { Language } from "../../messages/languages.ts";
import type { Messages } from "../../messages/messages.ts";

/** A language with its words. */
export interface Wording {
  readonly words: Messages;
  readonly language: Language;
}
