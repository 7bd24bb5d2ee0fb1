import { useSignal } from "@preact/signals";
import { Check, Undo2 } from "lucide-preact";
import { useId, useRef } from "preact/hooks";
import { type ContextEffect, effectOf, SITUATIONS, type Situation } from "../../../recognition/context.ts";
import type { Expression } from "../../../recognition/expression.ts";
import { language, messages } from "../../messages/index.ts";
import { capitalized } from "../../messages/phrases.ts";
import { Action } from "../../ui/action.tsx";
import { Choices } from "../../ui/choices.tsx";
import { matchSituation, type UnderstoodWord } from "./match-situation.ts";

interface ContextQuestionProps {
  readonly situation: Situation | undefined;
  /** The possibilities by the face alone, and as they stand now. */
  readonly before: readonly Expression[];
  readonly now: readonly Expression[];
  readonly onSituation: (situation: Situation | undefined) => void;
}

/** What came of what was typed. */
type Typed = UnderstoodWord | "not-understood" | "taken-back";

/** What is happening: to be chosen, or typed, or left open. Never needed, and never kept. */
export function ContextQuestion({ situation, before, now, onSituation }: ContextQuestionProps) {
  const { context: words } = messages.value.meaning;
  const title = useRef<HTMLHeadingElement>(null);
  const typed = useSignal<Typed | undefined>(undefined);
  const typedText = typed.value && inWords(typed.value);

  const choose = (next: Situation | undefined, by?: Typed): void => {
    typed.value = by;
    onSituation(next);
  };
  const understand = (text: string): void => {
    const understood = matchSituation(text, words.words, language.value);
    if (understood === undefined) typed.value = "not-understood";
    else choose(understood.situation, understood);
  };
  return (
    <section class="context">
      <h3 ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.text}</p>
      <Choices
        title={words.title}
        options={SITUATIONS.map((value) => ({ value, label: words.situations[value] }))}
        chosen={situation}
        onChoose={(chosen) => choose(chosen)}
      />
      <TypedSituation onWords={understand} />
      <div class="context-outcome">
        <div role="status">
          {typedText && <p>{typedText}</p>}
          {situation && <Why effect={effectOf(before, now, situation)} situation={situation} now={now} />}
        </div>
        {situation && (
          <>
            <p class="note">{words.caution}</p>
            <Action
              icon={Undo2}
              onAct={() => {
                choose(undefined, "taken-back");
                // The button goes, and would take the focus with it.
                title.current?.focus({ preventScroll: true });
              }}
            >
              {words.takeBack}
            </Action>
          </>
        )}
      </div>
    </section>
  );
}

function inWords(typed: Typed): string {
  const { context: words } = messages.value.meaning;
  if (typed === "not-understood") return words.notUnderstood;
  if (typed === "taken-back") return words.takenBack;
  return words.understood(typed.word, words.situations[typed.situation]);
}

/** What the situation did to the order, why, and the order itself: it may be out of sight. */
function Why({
  effect,
  situation,
  now,
}: {
  readonly effect: ContextEffect;
  readonly situation: Situation;
  readonly now: readonly Expression[];
}) {
  const { context: words, names } = messages.value.meaning;
  const order = new Intl.ListFormat(language.value, { type: "unit" }).format(now.map((each) => names[each]));
  const why =
    effect.kind === "outweighed" || effect.kind === "absent"
      ? words[effect.kind]
      : words[effect.kind](capitalized(names[effect.expression]), words.because[situation]);
  const changed = effect.kind === "up" || effect.kind === "down" || effect.kind === "joined";
  return (
    <>
      <p class="why">{why}</p>
      {changed && <p>{words.order(order)}</p>}
    </>
  );
}

function TypedSituation({ onWords }: { readonly onWords: (text: string) => void }) {
  const { context: words } = messages.value.meaning;
  const [field, note] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        const text = input.current!.value.trim();
        if (text !== "") onWords(text);
      }}
    >
      <label for={field}>{words.typed}</label>
      {/* Browsers may send what they check, and offer again what they remember. */}
      <input
        ref={input}
        id={field}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-describedby={note}
      />
      <Action icon={Check}>{words.useWords}</Action>
      <p class="note" id={note}>
        {words.typedNote}
      </p>
    </form>
  );
}
