/** The app's store: IndexedDB or, where the browser does not let it be used, memory. */
import { createIndexedDbBackend, type IndexedDbOptions } from "./indexeddb-backend.ts";
import { KINDS } from "./kinds/index.ts";
import { createMemoryBackend } from "./memory-backend.ts";
import { createRecordStore } from "./record-store.ts";
import { type Store, StoreError } from "./store.ts";
import { tabsSharing } from "./tabs.ts";

const DATABASE_NAME = "lexithymia";

/** Never fails: `memoryBecause` says why records will not be kept. */
export async function openStore(options: IndexedDbOptions = {}): Promise<Store> {
  const backend = createIndexedDbBackend(DATABASE_NAME, options);
  try {
    // Some browsers open a database and then refuse to use it.
    await backend.transaction("readonly", (tx) => tx.quarantine());
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    backend.close();
    return createRecordStore(createMemoryBackend(), { kinds: KINDS, memoryBecause: error.because });
  }
  const manager = globalThis.navigator?.storage;
  return createRecordStore(backend, {
    kinds: KINDS,
    estimate: manager && (() => manager.estimate()),
    connectTabs: tabsSharing(DATABASE_NAME),
  });
}
