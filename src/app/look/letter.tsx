import { messages } from "../messages/index.ts";
import { colourOf } from "./letters.ts";

/** The letter that ties words to a box in the picture. */
export function Letter({ letter }: { readonly letter: string }) {
  return (
    <span class="letter" style={{ background: colourOf(letter) }}>
      <span class="spoken-only">{messages.value.live.faceLetter(letter)}</span>
      <span aria-hidden="true">{letter}</span>
    </span>
  );
}
