import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messages } from "../messages/index.ts";
import type { Store } from "../store/store.ts";
import { Notice } from "../ui/notice.tsx";

type Page = typeof import("./evidence-page.tsx");

/** The page about how good it is. It is fetched when it is first opened. */
export function EvidenceRoom({ store }: { readonly store: ReadonlySignal<Store | undefined> }) {
  const page = useSignal<Page | "unavailable" | undefined>(undefined);
  useEffect(() => {
    void import("./evidence-page.tsx").then(
      (fetched) => {
        page.value = fetched;
      },
      () => {
        page.value = "unavailable";
      },
    );
  }, []);
  if (page.value === undefined) return null;
  if (page.value === "unavailable") return <Notice {...messages.value.evidence.unavailable} />;
  const { EvidencePage } = page.value;
  return <EvidencePage store={store} />;
}
