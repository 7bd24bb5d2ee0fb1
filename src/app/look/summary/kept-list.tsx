/** The summaries that a person kept, each to be opened and to be erased. */
import { useSignal } from "@preact/signals";
import { Trash2, Undo2 } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import { hrefOf } from "../../route.ts";
import { type Summary, summaryKind } from "../../store/kinds/summary.ts";
import { type Entry, type Store, StoreError } from "../../store/store.ts";
import { Action } from "../../ui/action.tsx";
import { useArrival } from "../../ui/arrival.ts";
import { useKept } from "./kept.ts";
import { SummaryText } from "./summary-text.tsx";
import { dateInWords } from "./time-words.ts";

/** The way to them, once there are any. */
export function KeptLink({ store }: { readonly store: Store | undefined }) {
  const kept = useKept(store).value ?? [];
  if (kept.length === 0) return null;
  return (
    <a class="kept-link" href={hrefOf("kept")}>
      {messages.value.summary.kept}
    </a>
  );
}

export function KeptList({ store }: { readonly store: Store | undefined }) {
  const heading = useArrival();
  const kept = useKept(store);
  /** Erased since this list was opened: they can be brought back until it is left. */
  const erased = useSignal<readonly Entry<Summary>[]>([]);
  const trouble = useSignal("");
  const { summary: words } = messages.value;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    trouble.value = "";
    await work().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      trouble.value = messages.peek().summary.notErased;
    });
  };
  const erase = (entry: Entry<Summary>) =>
    attempt(async () => {
      await store?.remove(summaryKind, entry.id);
      erased.value = [...erased.peek(), entry];
    });
  const bringBack = (entry: Entry<Summary>) =>
    attempt(async () => {
      await store?.put(summaryKind, entry.id, entry.value);
      erased.value = erased.peek().filter(({ id }) => id !== entry.id);
    });

  const gone = new Set(erased.value.map(({ id }) => id));
  const there = (kept.value ?? []).filter(({ id }) => !gone.has(id));
  const rows = [...there, ...erased.value].sort((a, b) => b.value.startedAtMs - a.value.startedAtMs);
  return (
    <section class="kept">
      <h1 ref={heading} tabIndex={-1}>
        {words.kept}
      </h1>
      {rows.length === 0 && kept.value !== undefined && <p>{words.keptNone}</p>}
      <ul>
        {rows.map((entry) => (
          <Kept
            key={entry.id}
            summary={entry.value}
            erased={gone.has(entry.id)}
            onErase={() => void erase(entry)}
            onBringBack={() => void bringBack(entry)}
          />
        ))}
      </ul>
      <p role="status">{trouble}</p>
      <a href={hrefOf("look")}>{words.backToLook}</a>
    </section>
  );
}

interface KeptProps {
  readonly summary: Summary;
  readonly erased: boolean;
  readonly onErase: () => void;
  readonly onBringBack: () => void;
}

/** The button stays where it is, and keeps the focus, while what it does changes. */
function Kept({ summary, erased, onErase, onBringBack }: KeptProps) {
  const { summary: words } = messages.value;
  const when = dateInWords(summary.startedAtMs);
  return (
    <li>
      {erased ? (
        <p role="status">{words.erased}</p>
      ) : (
        <details>
          <summary>{when}</summary>
          <p class="note">{`${words.whose[summary.subject]}, ${words.sources[summary.source]}`}</p>
          <SummaryText summary={summary} />
        </details>
      )}
      <Action icon={erased ? Undo2 : Trash2} onAct={erased ? onBringBack : onErase}>
        {erased ? words.bringBack : words.erase}
        <span class="spoken-only"> {when}</span>
      </Action>
    </li>
  );
}
