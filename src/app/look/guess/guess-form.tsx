/** The person's turn: what they see in the face, before anything is said of it. It stands where the words would. */
import { useSignal } from "@preact/signals";
import { Check } from "lucide-preact";
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { language, messages } from "../../messages/index.ts";
import type { Subject } from "../../session/session.ts";
import { useQuietArrival } from "../../ui/arrival.ts";
import { Choices } from "../../ui/choices.tsx";
import { Chips } from "./chips.tsx";
import { type Draft, roomToWrite, wordsOfDraft } from "./draft.ts";
import "./guess.css";
import type { Guessing, Hindrance } from "./guessing.ts";

interface GuessFormProps {
  readonly guessing: Guessing;
  readonly subject: Subject;
}

/** The cue table goes from the forehead down; the nose begins the lower half. */
const NOSE = CUE_NAMES.indexOf("nose-wrinkle");
const HALVES = { upper: CUE_NAMES.slice(0, NOSE), lower: CUE_NAMES.slice(NOSE) };

export function GuessForm({ guessing, subject }: GuessFormProps) {
  const { guess: words, moves, expressionNames } = messages.value;
  const heading = useQuietArrival();
  const hindrance = useSignal<Hindrance | undefined>(undefined);
  const draft = guessing.draft.value;
  const letters = guessing.letters.value;
  const draftWords = { language: language.value, moves, expressionNames };

  function change(part: Partial<Draft>): void {
    hindrance.value = undefined;
    guessing.draft.value = { ...draft, ...part };
  }
  function answer(said: string): void {
    hindrance.value = guessing.answer(said, Date.now());
  }
  const half = (part: keyof typeof HALVES) => ({
    options: HALVES[part].map((cue) => ({ value: cue, label: moves([{ cue }]) })),
    chosen: draft.cues.filter((cue) => HALVES[part].includes(cue)),
    onChange: (chosen: CueName[]) => {
      const other = draft.cues.filter((cue) => !HALVES[part].includes(cue));
      change({ cues: CUE_NAMES.filter((cue) => chosen.includes(cue) || other.includes(cue)) });
    },
  });

  return (
    <form
      class="guess"
      onSubmit={(event) => {
        event.preventDefault();
        answer(wordsOfDraft(draft, draftWords));
      }}
    >
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {subject === "myself" ? words.titleOwn : words.title}
        </h1>
        <p class="note">{words.text}</p>
      </div>
      {letters?.length === 0 && <p role="status">{words.noFace}</p>}
      {letters !== undefined && letters.length > 1 && (
        <Choices
          title={words.which}
          options={letters.map((letter) => ({ value: letter, label: letter }))}
          chosen={guessing.letter.value}
          onChoose={guessing.chooseLetter}
        />
      )}
      <Chips title={words.upper} {...half("upper")} />
      <Chips title={words.lower} {...half("lower")} />
      {subject === "myself" && (
        <Chips
          title={words.maybe}
          options={EXPRESSIONS.map((each) => ({ value: each, label: expressionNames[each] }))}
          chosen={draft.expressions}
          onChange={(expressions) => change({ expressions })}
        />
      )}
      <label class="field">
        <span>{words.ownWords}</span>
        <textarea
          rows={2}
          dir="auto"
          maxLength={roomToWrite(draft, draftWords)}
          value={draft.written}
          onInput={({ currentTarget }) => change({ written: currentTarget.value })}
        />
      </label>
      {hindrance.value && <p role="status">{words[hindrance.value]}</p>}
      <div class="actions">
        <button type="submit" class="action action-main">
          <Check aria-hidden="true" size={22} strokeWidth={1.75} />
          <span>{words.answer}</span>
        </button>
        <button type="button" class="action" onClick={() => answer(words.cannotTell)}>
          {words.cannotTell}
        </button>
      </div>
    </form>
  );
}
