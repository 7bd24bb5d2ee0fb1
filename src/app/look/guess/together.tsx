/** After a guess: both beside each other, whether it fits if the person likes to say so, and the list if they want one. */
import { useSignal } from "@preact/signals";
import { List, ListX, RotateCcw } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import { hrefOf } from "../../route.ts";
import { FITS } from "../../store/kinds/guess.ts";
import type { KeptPreferences } from "../../store/preferences.ts";
import { Action } from "../../ui/action.tsx";
import { useQuietArrival } from "../../ui/arrival.ts";
import { Choices } from "../../ui/choices.tsx";
import "./guess.css";
import type { Guessing, Together } from "./guessing.ts";
import { SideBySide } from "./side-by-side.tsx";

interface TogetherProps {
  readonly guessing: Guessing;
  readonly together: Together;
  readonly preferences: KeptPreferences;
}

export function TogetherView({ guessing, together, preferences }: TogetherProps) {
  const { guess: words, live } = messages.value;
  const heading = useQuietArrival();
  const skipped = useSignal(false);
  const { right } = together.guess;
  return (
    <section class="together">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {words.together}
        </h1>
        {together.letter !== undefined && <p>{live.faceLetter(together.letter)}</p>}
        <p class="note">{words.moment}</p>
      </div>
      <SideBySide guess={together.guess} />
      {!skipped.value && (
        <div class="fits">
          <Choices
            title={words.fits}
            options={FITS.map((fit) => ({ value: fit, label: words.fit[fit] }))}
            chosen={right}
            onChoose={guessing.judge}
          />
          {right === undefined && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                skipped.value = true;
              }}
            >
              {words.skip}
            </button>
          )}
        </div>
      )}
      <Keeping guessing={guessing} together={together} preferences={preferences} />
      <Action main icon={RotateCcw} onAct={guessing.again}>
        {words.again}
      </Action>
    </section>
  );
}

/** Asked once, here; afterwards it says where the guess is. */
function Keeping({ guessing, together, preferences }: TogetherProps) {
  const { guess: words } = messages.value;
  if (preferences.current.value.keepGuesses === null)
    return (
      <div class="keeping">
        <p>{words.askKeep}</p>
        <p class="note">{words.askKeepText}</p>
        <div class="actions">
          <Action icon={List} onAct={() => guessing.chooseKeeping(true)}>
            {words.keep}
          </Action>
          <Action icon={ListX} onAct={() => guessing.chooseKeeping(false)}>
            {words.keepNot}
          </Action>
        </div>
      </div>
    );
  if (together.id === undefined) return null;
  return (
    <p class="note">
      {words.kept} <a href={hrefOf("guesses")}>{words.log.title}</a>
    </p>
  );
}
