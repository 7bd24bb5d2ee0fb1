/** All records of one kind as a signal: read once, again when they change, and held for as long as the page is open where they cannot be kept. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RecordKind } from "./record-kind.ts";
import { type Entry, type Store, StoreError } from "./store.ts";

export interface KeptRecord<Value> {
  readonly id: string;
  readonly value: Value;
  /** Otherwise it holds until the page is closed. */
  readonly kept: boolean;
}

export interface KeptRecords<Value> {
  /** Newest first; none until they have been read. */
  readonly all: ReadonlySignal<readonly KeptRecord<Value>[]>;
  /** Whether anything outlasts the page; as far as is known, true. */
  readonly lasting: ReadonlySignal<boolean>;
  /** Never fails: what cannot be kept is held. @returns its id. @throws TypeError where the value is not valid */
  add(value: Value): Promise<string>;
  /** @returns whether it has been changed. Pure: `change` may not wait. */
  change(id: string, change: (before: Value) => Value): Promise<boolean>;
  /** @returns whether it is gone */
  erase(id: string): Promise<boolean>;
  /** @returns whether all are gone */
  eraseAll(): Promise<boolean>;
}

export function keepRecords<Value>(opening: Promise<Store>, kind: RecordKind<Value>): KeptRecords<Value> {
  const stored = signal<readonly Entry<Value>[]>([]);
  const lasting = signal(true);
  const held = signal<readonly KeptRecord<Value>[]>([]);
  let read: Promise<void> = opening.then((store) => {
    lasting.value = store.memoryBecause === undefined;
    store.onChange((change) => {
      if (change.kind === "changed" && !change.kinds.includes(kind.name)) return;
      if (change.kind === "erased") held.value = [];
      void readAgain(store);
    });
    return readAgain(store);
  });

  function readAgain(store: Store): Promise<void> {
    read = store.list(kind).then(
      ({ entries }) => {
        stored.value = entries;
      },
      // What was read before stays in sight; whoever writes is told of the trouble.
      tolerateStoreError,
    );
    return read;
  }

  /** Resolves when the change can be seen, too. */
  async function attempt(work: (store: Store) => Promise<void>): Promise<boolean> {
    try {
      const store = await opening;
      await work(store);
      await readAgain(store);
      return true;
    } catch (error) {
      tolerateStoreError(error);
      return false;
    }
  }

  async function erase(id: string): Promise<boolean> {
    if (held.value.some((each) => each.id === id)) {
      held.value = held.value.filter((each) => each.id !== id);
      return true;
    }
    return attempt((store) => store.remove(kind, id));
  }

  const all = computed(() => {
    const kept = stored.value.map(({ id, value }) => ({ id, value, kept: lasting.value }));
    return [...held.value, ...kept].sort((a, b) => (a.id < b.id ? 1 : -1));
  });

  return {
    all,
    lasting,
    erase,
    async add(value) {
      const id = newId();
      if (!(await attempt((store) => store.put(kind, id, value))))
        held.value = [{ id, value, kept: false }, ...held.value];
      return id;
    },
    async change(id, change) {
      if (held.value.some((each) => each.id === id)) {
        held.value = held.value.map((each) =>
          each.id === id ? { ...each, value: change(each.value) } : each,
        );
        return true;
      }
      const known = all.peek().find((each) => each.id === id);
      if (known === undefined) return false;
      return attempt((store) => store.update(kind, id, (before) => change(before ?? known.value)));
    },
    async eraseAll() {
      const gone = await Promise.all(all.peek().map(({ id }) => erase(id)));
      return gone.every(Boolean);
    },
  };
}

function tolerateStoreError(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}

let lastAtMs = 0;

/** The later one is the greater, also of two made within a millisecond, or with another tab. */
function newId(): string {
  lastAtMs = Math.max(Date.now(), lastAtMs + 1);
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return `${lastAtMs}-${random!.toString(16).padStart(8, "0")}`;
}
