/** Four short cards at the first visit, one at a time; whoever wants to goes straight in. */
import { useSignal } from "@preact/signals";
import { ArrowLeft, ArrowRight, LockKeyhole } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { POSES } from "../drawn-face/action-units.ts";
import { DrawnPicture } from "../drawn-face/drawn-picture.tsx";
import { personFromSeed } from "../drawn-face/person.ts";
import { messages } from "../messages/index.ts";
import { Action } from "../ui/action.tsx";
import { useArrival } from "../ui/arrival.ts";
import "./first-visit.css";

const CARDS = ["reads", "cannotKnow", "stays", "others"] as const;
type Card = (typeof CARDS)[number];

export function FirstVisit({ onOver }: { readonly onOver: () => void }) {
  const { firstVisit: words } = messages.value;
  const at = useSignal(0);
  const card = CARDS[at.value]!;
  const last = at.value === CARDS.length - 1;
  return (
    <section class="first-visit">
      <figure aria-hidden="true">{PICTURES[card]}</figure>
      <div>
        <p class="note">{words.step(at.value + 1, CARDS.length)}</p>
        <CardText key={card} card={card} arrives={at.value > 0} />
        <div class="actions">
          {at.value > 0 && (
            <Action
              icon={ArrowLeft}
              onAct={() => {
                at.value -= 1;
              }}
            >
              {words.back}
            </Action>
          )}
          <Action
            main
            icon={ArrowRight}
            onAct={() => {
              if (last) onOver();
              else at.value += 1;
            }}
          >
            {last ? words.begin : words.next}
          </Action>
          {!last && (
            <button type="button" class="skip" onClick={onOver}>
              {words.skip}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

function CardText({ card, arrives }: { readonly card: Card; readonly arrives: boolean }) {
  const heading = useArrival(arrives);
  const { title, text } = messages.value.firstVisit.cards[card];
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="lead">{text}</p>
    </>
  );
}

/** Not the first face: there are many. */
const [READ, ONE, OTHER] = [personFromSeed(4), personFromSeed(9), personFromSeed(16)];
const TURNED_TO_OTHER = { ...POSES.smile, AU25: 0, yaw: 8 };
const TURNED_TO_ONE = { yaw: -8 };

const PICTURES: Readonly<Record<Card, ComponentChildren>> = {
  reads: <DrawnPicture pose={POSES.surprise} person={READ} alt="" />,
  cannotKnow: <DrawnPicture pose={POSES.rest} person={OTHER} alt="" />,
  stays: <LockKeyhole size={120} strokeWidth={1} />,
  others: (
    <>
      <DrawnPicture pose={TURNED_TO_OTHER} person={ONE} alt="" />
      <DrawnPicture pose={TURNED_TO_ONE} person={OTHER} alt="" />
    </>
  ),
};
