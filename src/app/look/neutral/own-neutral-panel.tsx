/** The person's own face at rest, below the picture: offered quietly or, where it is in use, said. */
import { Smile, Trash2 } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { sayDay } from "../../messages/dates.ts";
import { messages } from "../../messages/index.ts";
import type { KeptRecords } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import { Action } from "../../ui/action.tsx";
import "./neutral.css";
import type { OwnNeutral } from "./own-neutral.ts";

interface OwnNeutralPanelProps {
  readonly own: OwnNeutral;
  readonly neutrals: KeptRecords<StoredNeutral>;
}

export function OwnNeutralPanel({ own, neutrals }: OwnNeutralPanelProps) {
  const { neutral: words } = messages.value;
  const place = own.place.value;
  const taking = own.taking.value !== undefined;
  const heading = useReturn(taking);
  if (place === undefined || taking) return null;
  const none = own.fitting.value.length === 0;
  if (place.kind === "picture" && none) return null;
  const chosen = own.chosen.value;
  const title =
    chosen !== undefined
      ? words.inUse(chosen.value.light, sayDay(chosen.value.takenAtMs))
      : none
        ? words.title
        : place.kind === "picture"
          ? words.forPicture
          : words.unused;
  return (
    <section class="own-neutral">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {chosen !== undefined && own.several.value && <p role="status">{words.several}</p>}
      {none && <p class="note">{words.why}</p>}
      {none && <Outdated own={own} />}
      {none && <p class="note">{neutrals.lasting.value ? words.kept : words.onlyHeld}</p>}
      {chosen?.kept === false && <p class="note">{words.onlyHeld}</p>}
      <div class="actions">
        {!none && <Which own={own} />}
        {place.kind === "camera" && (
          <Action icon={Smile} onAct={own.take}>
            {none ? words.offer : words.anew}
          </Action>
        )}
        {chosen !== undefined && place.kind === "camera" && (
          <Action icon={Trash2} onAct={() => void neutrals.erase(chosen.id)}>
            {words.erase}
          </Action>
        )}
      </div>
    </section>
  );
}

function Outdated({ own }: { readonly own: OwnNeutral }) {
  const [newest] = own.outdated.value;
  if (newest === undefined) return null;
  const { light, takenAtMs } = newest.value;
  return <p>{messages.value.neutral.outdated(light, sayDay(takenAtMs))}</p>;
}

const NONE = "none";

function Which({ own }: { readonly own: OwnNeutral }) {
  const { neutral: words } = messages.value;
  return (
    <label class="choice">
      <span>{words.which}</span>
      <select
        value={own.chosen.value?.id ?? NONE}
        onChange={({ currentTarget: { value } }) => {
          own.choice.value = value === NONE ? { kind: "none" } : { kind: "this", id: value };
        }}
      >
        {own.fitting.value.map(({ id, value }) => (
          <option key={id} value={id}>
            {words.oneOf(value.light, sayDay(value.takenAtMs))}
          </option>
        ))}
        <option value={NONE}>{words.none}</option>
      </select>
    </label>
  );
}

/** When the ten seconds are over, the focus comes back to where they were begun. */
function useReturn(away: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    wasAway.current = away;
  }, [away]);
  return heading;
}
