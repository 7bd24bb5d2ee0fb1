/** Keeps records until the page is closed: where the browser lets it keep nothing, the app works on with this. */
import type { Backend, Transaction, UncheckedRecord } from "./backend.ts";
import type { SetAside } from "./store.ts";

interface Contents {
  readonly records: Map<string, UncheckedRecord>;
  readonly quarantine: SetAside[];
}

const empty = (): Contents => ({ records: new Map(), quarantine: [] });

export function createMemoryBackend(): Backend {
  let kept = empty();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, as IndexedDB's transactions that write are. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    transaction: (mode, body) =>
      inTurn(async () => {
        const draft = { records: new Map(kept.records), quarantine: [...kept.quarantine] };
        const result = await body(transactionOn(draft));
        if (mode === "readwrite") kept = draft;
        return result;
      }),
    erase: () =>
      inTurn(async () => {
        kept = empty();
      }),
    close() {},
  };
}

/** Copies go in and out, as in IndexedDB: nobody changes what is stored by changing what was read. */
function transactionOn({ records, quarantine }: Contents): Transaction {
  return {
    async get(kind, id) {
      return structuredClone(records.get(keyOf(kind, id)));
    },
    async all(kind) {
      const wanted = [...records.values()].filter((record) => kind === undefined || record.kind === kind);
      return structuredClone(wanted.sort(byKey));
    },
    async put(record) {
      records.set(keyOf(record.kind, record.id), structuredClone(record));
    },
    async remove(kind, id) {
      records.delete(keyOf(kind, id));
    },
    async quarantine() {
      return structuredClone(quarantine);
    },
    async setAside(entry) {
      quarantine.push(structuredClone(entry));
    },
    async clear() {
      records.clear();
      quarantine.length = 0;
    },
  };
}

const keyOf = (kind: string, id: string): string => JSON.stringify([kind, id]);

/** IndexedDB's order of strings: by UTF-16 units, as `<` compares them. */
const byKey = (a: UncheckedRecord, b: UncheckedRecord): number =>
  compare(a.kind, b.kind) || compare(a.id, b.id);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
