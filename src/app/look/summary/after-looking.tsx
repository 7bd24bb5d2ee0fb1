/** After looking, before the beginning comes back: what was seen, in words, to be kept or let go. */
import { useSignal } from "@preact/signals";
import { Archive, Wind } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";
import { type Summary, summaryKind } from "../../store/kinds/summary.ts";
import { StoreError } from "../../store/store.ts";
import { Action } from "../../ui/action.tsx";
import { useArrival } from "../../ui/arrival.ts";
import { keepable } from "./account.ts";
import { SummaryText } from "./summary-text.tsx";

interface AfterLookingProps extends Pick<Parts, "recorder" | "store"> {
  readonly summary: Summary;
}

export function AfterLooking({ summary, recorder, store }: AfterLookingProps) {
  const heading = useArrival();
  const trouble = useSignal("");
  const { summary: words } = messages.value;
  const keep = async (): Promise<void> => {
    try {
      // In the order of time, as lists go by their ids.
      const id = new Date(summary.startedAtMs).toISOString();
      await store.value?.put(summaryKind, id, keepable(summary));
      recorder.letGo();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      trouble.value = messages.peek().summary.notKept;
    }
  };
  return (
    <section class="after-looking">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <SummaryText summary={summary} />
      <p class="note">{words.keepNote[summary.subject]}</p>
      <div class="actions">
        {store.value !== undefined && (
          <Action icon={Archive} onAct={() => void keep()}>
            {words.keep}
          </Action>
        )}
        <Action icon={Wind} onAct={recorder.letGo}>
          {words.letGo}
        </Action>
      </div>
      <p role="status">{trouble}</p>
    </section>
  );
}
