/** The person's own face at rest, below the picture: offered quietly or, where it is in use, said. */
import { Meh, Trash2 } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { sayDay } from "../../messages/dates.ts";
import { messages } from "../../messages/index.ts";
import type { KeptRecords } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import { Action } from "../../ui/action.tsx";
import "./neutral.css";
import type { Place } from "./fitting.ts";
import type { OwnNeutral } from "./own-neutral.ts";

interface OwnNeutralPanelProps {
  readonly own: OwnNeutral;
  readonly neutrals: KeptRecords<StoredNeutral>;
}

export function OwnNeutralPanel({ own, neutrals }: OwnNeutralPanelProps) {
  const place = own.place.value;
  const taking = own.taking.value !== undefined;
  const back = useReturn(taking);
  if (place === undefined || taking) return null;
  if (own.fitting.value.length > 0)
    return (
      <section class="own-neutral" ref={back} tabIndex={-1}>
        <InUse own={own} neutrals={neutrals} place={place} />
      </section>
    );
  if (place.kind === "file") return null;
  return (
    <section class="own-neutral" ref={back} tabIndex={-1}>
      <Offer own={own} neutrals={neutrals} />
    </section>
  );
}

function Offer({ own, neutrals }: OwnNeutralPanelProps) {
  const { neutral: words } = messages.value;
  return (
    <>
      <h2>{words.title}</h2>
      <p class="note">{words.why}</p>
      <Outdated own={own} />
      <p class="note">{neutrals.lasting.value ? words.kept : words.onlyHeld}</p>
      <Action icon={Meh} onAct={own.take}>
        {words.offer}
      </Action>
    </>
  );
}

/** One line; what can be done about it lies behind it. */
function InUse({ own, neutrals, place }: OwnNeutralPanelProps & { readonly place: Place }) {
  const { neutral: words } = messages.value;
  const chosen = own.chosen.value;
  return (
    <>
      <details>
        <summary>
          {chosen !== undefined
            ? words.inUse(chosen.value.light, sayDay(chosen.value.takenAtMs))
            : place.kind === "file"
              ? words.forFile
              : words.unused}
        </summary>
        <div class="in-use">
          <Which own={own} />
          {place.kind === "camera" && (
            <Action icon={Meh} onAct={own.take}>
              {words.anew}
            </Action>
          )}
          {chosen !== undefined && (
            <Action icon={Trash2} onAct={() => void neutrals.erase(chosen.id)}>
              {words.erase}
            </Action>
          )}
        </div>
      </details>
      {chosen?.kept === false && <p class="note">{words.onlyHeld}</p>}
      {chosen !== undefined && own.several.value && <p role="status">{words.several}</p>}
    </>
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
          own.choose(value === NONE ? { kind: "none" } : { kind: "this", id: value });
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
  const section = useRef<HTMLElement>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
    wasAway.current = away;
  }, [away]);
  return section;
}
