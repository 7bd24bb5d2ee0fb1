import type { ComponentChildren } from "preact";
import type { UnreadReason } from "../../../recognition/face.ts";
import { messages } from "../../messages/index.ts";
import type { Summary } from "../../store/kinds/summary.ts";
import { accountOf, type Part, type Share } from "./account.ts";
import "./summary.css";
import { timeInWords } from "./time-words.ts";

/** What a session showed, in words. Of another person that is what moved; what it might have meant is told when that is asked. */
export function SummaryText({ summary }: { readonly summary: Summary }) {
  const { summary: words, expressionNames, moves } = messages.value;
  const { lasted, shown, moved, still, unread, nobody } = accountOf(summary);
  const own = summary.subject === "myself";
  const looks = shown.map(({ name, share }) => line(expressionNames[name], share));
  const movements = [
    ...moved.map(({ name, share }) => line(moves([{ cue: name }]), share)),
    ...(still === undefined ? [] : [line(words.still, still)]),
  ];
  // Of what moves it is not unsure; that concerns the words for a look alone.
  const [unsure, unseen] = [unread.filter(isUnsure), unread.filter((part) => !isUnsure(part))];
  const obstacles = [
    ...whyUnread(own ? unread : unseen),
    ...(nobody === undefined ? [] : [line(words.nobody, nobody)]),
  ];
  return (
    <div class="summary-text">
      <p class="summary-lasted">{words.lasted(timeInWords(lasted))}</p>
      {own && <Group title={words.looked} lines={looks} note={words.ownNote} />}
      <Group title={words.moved} lines={movements} />
      <Group title={words.unread} lines={obstacles} otherwise={words.unreadNever} />
      {!own && looks.length > 0 && (
        <details>
          <summary>{words.meant}</summary>
          <Group title={words.looked} lines={[...looks, ...whyUnread(unsure)]} note={words.meantNote} />
        </details>
      )}
    </div>
  );
}

interface Line {
  readonly what: string;
  readonly share: string;
}

function line(what: string, share: Share): Line {
  return { what, share: messages.value.summary.shares[share] };
}

function whyUnread(parts: readonly Part<UnreadReason>[]): Line[] {
  return parts.map(({ name, share }) => line(messages.value.shows({ kind: name }), share));
}

function isUnsure({ name }: Part<UnreadReason>): boolean {
  return name === "unsure";
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Below the lines. */
  readonly note?: string;
  /** In place of lines where there are none; without it the group is left out then. */
  readonly otherwise?: ComponentChildren;
}

function Group({ title, lines, note, otherwise }: GroupProps) {
  if (lines.length === 0 && otherwise === undefined) return null;
  return (
    <section class="summary-group">
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{otherwise}</p>
      ) : (
        <dl>
          {lines.map(({ what, share }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{share}</dd>
            </div>
          ))}
        </dl>
      )}
      {note !== undefined && lines.length > 0 && <p class="note">{note}</p>}
    </section>
  );
}
