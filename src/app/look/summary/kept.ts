import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Summary, summaryKind } from "../../store/kinds/summary.ts";
import type { Entry, Store } from "../../store/store.ts";

/** The summaries that are kept, newest first; undefined until they have been read, and where they cannot be. */
export function useKept(store: Store | undefined): ReadonlySignal<readonly Entry<Summary>[] | undefined> {
  const kept = useSignal<readonly Entry<Summary>[] | undefined>(undefined);
  useEffect(() => {
    if (store === undefined) return undefined;
    const read = async (): Promise<void> => {
      const listing = await store.list(summaryKind).catch(() => undefined);
      kept.value = listing?.entries.toReversed();
    };
    void read();
    return store.onChange(() => void read());
  }, [store]);
  return kept;
}
