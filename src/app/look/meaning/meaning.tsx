/** The notes that open when somebody asks what a face might mean. They stay as they are while they are read. */
import { useSignal } from "@preact/signals";
import { Eye, X } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { orderInSituation, type Situation } from "../../../recognition/context.ts";
import { messages } from "../../messages/index.ts";
import { capitalized } from "../../messages/phrases.ts";
import type { Subject } from "../../session/session.ts";
import { Action } from "../../ui/action.tsx";
import { Letter } from "../letter.tsx";
import type { Ways } from "../told/ways.ts";
import type { Asked } from "./asking.ts";
import { ContextQuestion } from "./context-question.tsx";
import "./meaning.css";
import { Possibilities } from "./possibilities.tsx";
import { Sentences } from "./sentences.tsx";
import type { Snapshot } from "./snapshot.ts";

interface MeaningProps {
  readonly asked: Asked;
  readonly subject: Subject;
  readonly ways: Ways;
  /** Undefined where looking again would show the same, as of a picture. */
  readonly onLookAgain: (() => void) | undefined;
  readonly onClose: () => void;
}

export function Meaning({ asked, subject, ways, onLookAgain, onClose }: MeaningProps) {
  const { letter, snapshot, person, looks } = asked;
  const { meaning: words } = messages.value;
  const situation = useSignal<Situation | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const notes = useRef<HTMLElement>(null);
  useEffect(() => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    heading.current?.focus({ preventScroll: true });
    notes.current?.scrollIntoView({ behavior: still ? "instant" : "smooth" });
  }, []);
  const possible = snapshot.kind === "possible" ? snapshot : undefined;
  const now = possible
    ? orderInSituation(possible.possibilities, possible.probabilities, situation.value)
    : [];
  return (
    <section ref={notes} class="meaning" aria-labelledby="meaning-title">
      <header>
        <div class="meaning-begin">
          <h2 ref={heading} tabIndex={-1} id="meaning-title">
            <Letter letter={letter} /> <span>{words.title[subject]}</span>
          </h2>
          {subject === "myself" && <p>{words.ownWord}</p>}
          {onLookAgain && <p class="note">{words.intro}</p>}
        </div>
        <div class="actions">
          {onLookAgain && (
            <Action icon={Eye} onAct={onLookAgain}>
              {words.lookAgain}
            </Action>
          )}
          <Action icon={X} onAct={onClose}>
            {words.close}
          </Action>
          <p class="note" role="status">
            {/* A new one each time, so that it is said each time. */}
            {looks > 1 && <span key={looks}>{words.lookedAgain}</span>}
          </p>
        </div>
      </header>
      <div class="meaning-possible">
        <Seen snapshot={snapshot} />
        {possible && <Possibilities expressions={now} person={person} />}
        {possible && subject === "another-person" && <p class="note">{words.onlyThey}</p>}
      </div>
      {possible && (
        <ContextQuestion
          situation={situation.value}
          before={possible.possibilities}
          now={now}
          onSituation={(next) => {
            situation.value = next;
          }}
        />
      )}
      {subject === "another-person" && <Sentences possibilities={now} ways={ways} />}
    </section>
  );
}

/** What the possibilities rest on, or why there are none. */
function Seen({ snapshot }: { readonly snapshot: Snapshot }) {
  const { advice, meaning: words, moves, shows } = messages.value;
  if (snapshot.kind === "gone") return <p class="meaning-none">{words.gone}</p>;
  if (snapshot.kind === "unread")
    return (
      <div class="meaning-none">
        <p>{words.unread}</p>
        <p>{shows({ kind: snapshot.because })}</p>
        <p>{advice[snapshot.because]}</p>
      </div>
    );
  const { cues, blend, unsure } = snapshot;
  return (
    <>
      <dl class="rests-on">
        <dt>{words.restsOn}</dt>
        <dd>{cues.length === 0 ? words.nothingStoodOut : moves(cues)}</dd>
      </dl>
      <p>{unsure ? words.unsure : words.mostLikely}</p>
      {blend && <p>{capitalized(words.atOnce(words.names[blend[0]], words.names[blend[1]]))}</p>}
    </>
  );
}
