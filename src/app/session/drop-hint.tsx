import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messages } from "../messages/index.ts";
import { watchIncomingFiles } from "./incoming-files.ts";
import type { Session } from "./session.ts";

/** Says where a file that is being dragged may be dropped: anywhere. */
export function DropHint({ session }: { readonly session: Session }) {
  const hovering = useSignal(false);
  useEffect(() => {
    const watching = new AbortController();
    watchIncomingFiles(
      session,
      (now) => {
        hovering.value = now;
      },
      watching.signal,
    );
    return () => watching.abort();
  }, [session]);
  if (!hovering.value) return null;
  return (
    <div class="drop-hint" aria-hidden="true">
      <p>{messages.value.dropHint}</p>
    </div>
  );
}
