/** A `Store` over any place that keeps records: validation, migration, setting aside, export and import. */
import type { Backend, Transaction, UncheckedRecord } from "./backend.ts";
import { asJson, EXPORT_FORMAT } from "./export-document.ts";
import { importRecords, type KindNamed } from "./import-records.ts";
import { judge, moveAside } from "./quarantine.ts";
import { interpret, type RecordKind, requireValid } from "./record-kind.ts";
import {
  type Change,
  type ChangeListener,
  type Listing,
  type SetAside,
  type Store,
  StoreError,
  type StoreProblem,
} from "./store.ts";
import type { ConnectTabs } from "./tabs.ts";

export interface RecordStoreOptions {
  readonly kinds: readonly RecordKind<unknown>[];
  /** Milliseconds since 1970, UTC. Default: the system's clock. */
  readonly now?: () => number;
  /** `navigator.storage.estimate`, where the browser has it. */
  readonly estimate?: (() => Promise<StorageEstimate>) | undefined;
  /** How other tabs with the same records hear of changes. Default: nobody else has these records. */
  readonly connectTabs?: ConnectTabs;
  readonly memoryBecause?: StoreProblem;
}

export function createRecordStore(backend: Backend, options: RecordStoreOptions): Store {
  const { kinds, now = Date.now, estimate, memoryBecause } = options;
  const byName = new Map<unknown, RecordKind<unknown>>(kinds.map((kind) => [kind.name, kind]));
  const kindNamed: KindNamed = (name) => byName.get(name);
  const listeners = new Set<ChangeListener>();
  const tellHere: ChangeListener = (change) => {
    for (const listener of listeners) listener(change);
  };
  const tabs = options.connectTabs?.(tellHere);

  function tell(change: Change): void {
    tellHere(change);
    tabs?.tell(change);
  }

  /** Broken records are set aside in a second transaction, which looks at them again: another tab may have been there. */
  async function read<Value>(
    kind: RecordKind<Value>,
    fetch: (transaction: Transaction) => Promise<UncheckedRecord[]>,
  ): Promise<Listing<Value>> {
    const seen = await backend.transaction("readonly", async (tx) => judge(kind, await fetch(tx), now()));
    if (seen.setAside.length === 0) return seen;
    try {
      return await backend.transaction("readwrite", async (tx) => {
        const listing = judge(kind, await fetch(tx), now());
        for (const entry of listing.setAside) await moveAside(tx, entry);
        return listing;
      });
    } catch (error) {
      // With no room to move it, a broken record stays where it is. It is told all the same, and nobody overwrites it.
      if (error instanceof StoreError) return seen;
      throw error;
    }
  }

  /** What is at a place that is about to be written to. */
  async function standing<Value>(
    tx: Transaction,
    kind: RecordKind<Value>,
    id: string,
  ): Promise<Value | undefined> {
    const record = await tx.get(kind.name, id);
    if (record === undefined) return undefined;
    const found = interpret(kind, record);
    switch (found.kind) {
      case "valid":
        return found.value;
      case "newer":
        throw new StoreError("newer", `${kind.name} ${id} was written by a newer version of this app`);
      case "broken":
        await moveAside(tx, { reason: found.reason, setAsideAtMs: now(), record });
        return undefined;
    }
  }

  async function update<Value>(
    kind: RecordKind<Value>,
    id: string,
    change: (before: Value | undefined) => Value,
  ): Promise<void> {
    await backend.transaction("readwrite", async (tx) => {
      const value = requireValid(kind, change(await standing(tx, kind, id)));
      const record = { kind: kind.name, id, version: kind.version, savedAtMs: now(), value };
      await tx.put(record);
    });
    tell({ kind: "changed", kinds: [kind.name] });
  }

  return {
    memoryBecause,
    update,
    put: (kind, id, value) => update(kind, id, () => value),
    list: (kind) => read(kind, (tx) => tx.all(kind.name)),
    async get(kind, id) {
      const { entries, setAside, newer } = await read(kind, async (tx) => {
        const record = await tx.get(kind.name, id);
        return record === undefined ? [] : [record];
      });
      if (entries[0] !== undefined) return { kind: "found", value: entries[0].value };
      if (setAside[0] !== undefined) return { kind: "set-aside", reason: setAside[0].reason };
      return { kind: newer.length > 0 ? "newer" : "none" };
    },
    async remove(kind, id) {
      await backend.transaction("readwrite", async (tx) => {
        await standing(tx, kind, id);
        await tx.remove(kind.name, id);
      });
      tell({ kind: "changed", kinds: [kind.name] });
    },
    async usage() {
      const [records, setAside] = await backend.transaction("readonly", everything);
      const { usage: used, quota: granted } = (await estimate?.().catch(() => undefined)) ?? {};
      return {
        records: records.length,
        setAside: setAside.length,
        bytes: [...records, ...setAside].reduce<number>((sum, each) => sum + bytesOf(each), 0),
        ...(used !== undefined && granted !== undefined && { device: { used, granted } }),
      };
    },
    async exportAll(appVersion) {
      const [records, setAside] = await backend.transaction("readonly", everything);
      return {
        format: "lexithymia",
        formatVersion: EXPORT_FORMAT,
        appVersion,
        exportedAt: new Date(now()).toISOString(),
        records: records.map(asJson),
        setAside: setAside.map((entry) => ({ ...entry, record: asJson(entry.record) })),
      };
    },
    async importAll(document, how) {
      const report = await backend.transaction("readwrite", async (tx) => {
        if (how === "replace") await tx.clear();
        return importRecords(tx, document, kindNamed, now());
      });
      tell({ kind: "changed", kinds: kinds.map(({ name }) => name) });
      return report;
    },
    async eraseAll() {
      await backend.erase();
      tell({ kind: "erased" });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      tabs?.close();
      backend.close();
    },
  };
}

async function everything(tx: Transaction): Promise<[UncheckedRecord[], SetAside[]]> {
  return [await tx.all(), await tx.quarantine()];
}

const bytesOf = (stored: unknown): number => new TextEncoder().encode(JSON.stringify(asJson(stored))).length;
