import { type Signal, useSignal } from "@preact/signals";
import { Copy, Volume2 } from "lucide-preact";
import { clipboardWriter } from "../../../platform/browser/clipboard.ts";
import type { Expression } from "../../../recognition/expression.ts";
import { language, messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import type { Ways } from "../told/ways.ts";
import { sentencesFor } from "./sentences-for.ts";

/** Ready sentences, to be said, copied or spoken: to ask the other person, and for oneself. */
export function Sentences({
  possibilities,
  ways,
}: {
  readonly possibilities: readonly Expression[];
  readonly ways: Ways;
}) {
  const { sentences: words } = messages.value.meaning;
  const outcome = useSignal("");
  const speaks = ways.available("speech", language.value).kind === "available";
  const group = (texts: readonly string[]) => (
    <ul>
      {texts.map((text) => (
        <Sentence
          key={text}
          text={text}
          onSay={speaks ? (said) => ways.say(said, language.peek()) : undefined}
          outcome={outcome}
        />
      ))}
    </ul>
  );
  return (
    <>
      <section class="sentences">
        <h3>{words.title}</h3>
        {group(sentencesFor(possibilities, words))}
      </section>
      <section class="sentences">
        <h3>{words.forYourself}</h3>
        {group([words.own.time, words.own.words])}
      </section>
      <p class="sentences-outcome" role="status">
        {outcome}
      </p>
    </>
  );
}

interface SentenceProps {
  readonly text: string;
  /** Undefined where no voice of this device speaks the language. */
  readonly onSay: ((text: string) => void) | undefined;
  readonly outcome: Signal<string>;
}

function Sentence({ text, onSay, outcome }: SentenceProps) {
  const { sentences: words } = messages.value.meaning;
  const write = clipboardWriter();
  return (
    <li>
      <blockquote>{text}</blockquote>
      <div class="actions">
        {write && (
          <Action
            icon={Copy}
            onAct={async () => {
              outcome.value = "";
              outcome.value = (await write(text)) ? words.copied : words.notCopied;
            }}
          >
            {words.copy} <span class="spoken-only">{text}</span>
          </Action>
        )}
        {onSay && (
          <Action icon={Volume2} onAct={() => onSay(text)}>
            {words.say} <span class="spoken-only">{text}</span>
          </Action>
        )}
      </div>
    </li>
  );
}
