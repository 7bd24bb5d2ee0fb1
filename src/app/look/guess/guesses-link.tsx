import { List } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";
import { hrefOf } from "../../route.ts";

/** The way to the list, for whoever has one. */
export function GuessesLink({ guesses, preferences }: Pick<Parts, "guesses" | "preferences">) {
  if (guesses.all.value.length === 0 && preferences.current.value.keepGuesses !== true) return null;
  return (
    <a class="way" href={hrefOf("guesses")}>
      <List aria-hidden="true" size={22} strokeWidth={1.75} />
      <span>{messages.value.guess.log.title}</span>
    </a>
  );
}
