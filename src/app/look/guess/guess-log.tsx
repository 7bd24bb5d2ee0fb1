/** The person's own guesses, newest first: to be read, and erased one by one or all. */
import { useSignal } from "@preact/signals";
import { ArrowLeft, Trash2 } from "lucide-preact";
import { sayMoment } from "../../messages/dates.ts";
import { messages } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";
import { hrefOf } from "../../route.ts";
import type { KeptRecord } from "../../store/kept-records.ts";
import type { Guess } from "../../store/kinds/guess.ts";
import { useArrival } from "../../ui/arrival.ts";
import { EraseButton } from "../../ui/erase-button.tsx";
import "./guess.css";
import { SideBySide } from "./side-by-side.tsx";

type GuessLogProps = Pick<Parts, "guesses" | "preferences">;

export function GuessLog({ guesses, preferences: { current, change } }: GuessLogProps) {
  const { guess, look } = { ...messages.value, look: messages.value.welcome.look };
  const words = guess.log;
  const heading = useArrival();
  const outcome = useSignal("");
  const all = guesses.all.value;
  const keeping = current.value.keepGuesses === true;
  return (
    <section class="guess-log">
      <a class="way" href={hrefOf("look")}>
        <ArrowLeft aria-hidden="true" size={22} strokeWidth={1.75} />
        <span>{look}</span>
      </a>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p>{words.text}</p>
      <label class="choices-option">
        <input type="checkbox" checked={keeping} onChange={() => void change({ keepGuesses: !keeping })} />
        <span>{words.keeping}</span>
      </label>
      {all.length === 0 && <p class="note">{words.none}</p>}
      <ul class="guesses">
        {all.map((record) => (
          <Entry
            key={record.id}
            record={record}
            onErase={async () => {
              outcome.value = (await guesses.erase(record.id)) ? words.erased : words.failed;
            }}
          />
        ))}
      </ul>
      <p role="status">{outcome}</p>
      {all.length > 1 && (
        <EraseButton
          label={words.eraseAll}
          title={words.eraseTitle}
          text={words.eraseText}
          keep={words.eraseNot}
          sure={words.eraseSure}
          onErase={async () => {
            outcome.value = (await guesses.eraseAll()) ? words.erasedAll : words.failed;
          }}
        />
      )}
    </section>
  );
}

interface EntryProps {
  readonly record: KeptRecord<Guess>;
  readonly onErase: () => void;
}

function Entry({ record: { value, kept }, onErase }: EntryProps) {
  const { guess } = messages.value;
  const { log: words } = guess;
  const moment = sayMoment(value.guessedAtMs);
  const whose = value.subject === "myself" ? words.own : words.anothers;
  return (
    <li>
      <h2>
        <time dateTime={new Date(value.guessedAtMs).toISOString()}>{moment}</time>
      </h2>
      <p class="note">
        {whose} · {words.sources[value.source]}
      </p>
      <SideBySide guess={value} />
      <p>
        {words.fitted} {value.right === undefined ? words.notSaid : guess.fit[value.right]}
      </p>
      {!kept && <p class="note">{guess.onlyHeld}</p>}
      <button type="button" class="action" aria-label={words.erase(moment)} onClick={onErase}>
        <Trash2 aria-hidden="true" size={22} strokeWidth={1.75} />
        <span>{words.eraseShort}</span>
      </button>
    </li>
  );
}
