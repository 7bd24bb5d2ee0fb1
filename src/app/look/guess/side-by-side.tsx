/** What the person said and what was read, beside each other and alike: neither is judged. */
import { messages } from "../../messages/index.ts";
import type { Guess } from "../../store/kinds/guess.ts";
import { Said } from "../words.tsx";
import "./guess.css";
import { sayingOfKept } from "./said.ts";

export function SideBySide({ guess }: { readonly guess: Guess }) {
  const { guess: words } = messages.value;
  return (
    <dl class="side-by-side">
      <div>
        <dt>{words.youSaid}</dt>
        <dd>
          <blockquote dir="auto">{guess.words}</blockquote>
        </dd>
      </div>
      <div>
        <dt>{words.itSays}</dt>
        <dd>
          <Said saying={sayingOfKept(guess.reading)} />
        </dd>
      </div>
    </dl>
  );
}
