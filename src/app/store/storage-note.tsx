import type { ReadonlySignal } from "@preact/signals";
import { messages } from "../messages/index.ts";
import type { StorageTrouble } from "./preferences.ts";

/** One quiet line where choices are not kept as usual. */
export function StorageNote({ trouble }: { readonly trouble: ReadonlySignal<StorageTrouble | undefined> }) {
  const because = trouble.value;
  if (because === undefined) return null;
  return (
    <p role="status" class="page-foot">
      {messages.value.storage[because]}
    </p>
  );
}
