/**
 * Keeps records in IndexedDB. The connection is made when it is first needed and let go of whenever another tab wants to upgrade
 * or erase the database, so that no tab stands in another's way; the next transaction connects anew.
 */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  openDB,
} from "idb";
import type { Backend, Transaction, UncheckedRecord } from "./backend.ts";
import { createMemoryBackend } from "./memory-backend.ts";
import { type SetAside, StoreError, type StoreProblem } from "./store.ts";

interface Schema extends DBSchema {
  records: { key: [kind: string, id: string]; value: UncheckedRecord };
  quarantine: { key: number; value: SetAside };
}
type Database = IDBPDatabase<Schema>;
type Mode = "readonly" | "readwrite";
type StartedTransaction = IDBPTransaction<Schema, typeof STORES, Mode>;
type ConnectionEvents = Pick<OpenDBCallbacks<Schema>, "blocking" | "terminated">;
const STORES = ["records", "quarantine"] as const;

/** What each version of the database added to it. A new kind of record needs none: all kinds lie in `records`. */
const LAYOUTS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore("records", { keyPath: ["kind", "id"] });
    database.createObjectStore("quarantine", { autoIncrement: true });
  },
];

/** Longer than a slow disk takes, shorter than anybody waits. Some browsers never answer. */
const PATIENCE_MS = 5000;

export interface IndexedDbOptions {
  /** How long opening and erasing may take before another tab is taken to stand in the way. Default: 5000. */
  readonly patienceMs?: number;
  /** For tests of the version after this one. */
  readonly layouts?: typeof LAYOUTS;
}

export function createIndexedDbBackend(name: string, options: IndexedDbOptions = {}): Backend {
  const { patienceMs = PATIENCE_MS, layouts = LAYOUTS } = options;
  let connection: Promise<Database | undefined> | undefined;

  /** @returns nothing where there is no database and none was to be made: to look for what was erased must not bring it back */
  async function connect(make: boolean): Promise<Database | undefined> {
    connection ??= open(make);
    const database = await connection;
    return database === undefined && make ? connect(make) : database;
  }

  function open(make: boolean): Promise<Database | undefined> {
    const opened = openPatiently(make, { blocking: letGo, terminated: forget }).then(
      (database) => {
        if (database === undefined) forget();
        return database;
      },
      (error: unknown) => {
        forget();
        throw storeError(error, "denied");
      },
    );
    function forget(): void {
      if (connection === opened) connection = undefined;
    }
    function letGo(): void {
      forget();
      void opened.then((database) => database?.close());
    }
    return opened;
  }

  async function openPatiently(make: boolean, events: ConnectionEvents): Promise<Database | undefined> {
    let absent = false;
    const opening = openDB<Schema>(name, layouts.length, {
      ...events,
      upgrade(database, oldVersion, _, tx) {
        absent = oldVersion === 0 && !make;
        if (!absent) for (const layout of layouts.slice(oldVersion)) layout(database);
        // Aborted, a new database is none.
        else abort(tx);
      },
    }).catch((error: unknown) => {
      if (absent) return undefined;
      throw error;
    });
    return patiently(opening, patienceMs, (late) => late?.close());
  }

  function disconnect(): void {
    void connection?.then(
      (database) => database?.close(),
      () => undefined,
    );
    connection = undefined;
  }

  async function begin(mode: Mode): Promise<StartedTransaction | undefined> {
    // Strict: written to the disk before it counts as kept.
    const start = async () =>
      (await connect(mode === "readwrite"))?.transaction(STORES, mode, { durability: "strict" });
    try {
      return await start();
    } catch (error) {
      // The browser may close a connection without a word, as Safari does to pages that sleep. Nothing has been done yet.
      if (!isNamed(error, "InvalidStateError")) throw storeError(error);
      disconnect();
      return start();
    }
  }

  return {
    async transaction(mode, body) {
      const tx = await begin(mode);
      if (tx === undefined) return createMemoryBackend().transaction(mode, body);
      const ending = tx.done.then(() => undefined, storeError);
      try {
        const result = await body(operations(tx));
        const failure = await ending;
        if (failure !== undefined) throw failure;
        return result;
      } catch (error) {
        abort(tx);
        const failure = await ending;
        // A request that fails because its transaction ended says less than the transaction does.
        if (isNamed(error, "AbortError")) throw failure ?? storeError(error);
        throw error instanceof DOMException ? storeError(error) : error;
      }
    },
    async erase() {
      disconnect();
      try {
        await patiently(deleteDB(name), patienceMs);
      } catch (error) {
        throw storeError(error);
      }
    },
    close: disconnect,
  };
}

function operations(tx: StartedTransaction): Transaction {
  const records = tx.objectStore("records");
  const quarantine = tx.objectStore("quarantine");
  return {
    get: (kind, id) => records.get([kind, id]),
    // An array comes after every string: this is all keys that begin with the kind.
    all: (kind) => records.getAll(kind === undefined ? undefined : IDBKeyRange.bound([kind], [kind, []])),
    async put(record) {
      await records.put!(record);
    },
    async remove(kind, id) {
      await records.delete!([kind, id]);
    },
    quarantine: () => quarantine.getAll(),
    async setAside(entry) {
      await quarantine.add!(entry);
    },
    async clear() {
      await records.clear!();
      await quarantine.clear!();
    },
  };
}

/** Ends a transaction that has not ended by itself. Whoever waits for its end sees it fail. */
function abort(tx: Pick<StartedTransaction, "abort" | "done">): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // It has ended.
  }
}

/** @param late given what came after patience had run out */
function patiently<Result>(
  work: Promise<Result>,
  patienceMs: number,
  late: (result: Result) => void = () => undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StoreError("blocked", `no answer from the database in ${patienceMs} ms`));
      void work.then(late, () => undefined);
    }, patienceMs);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** https://www.w3.org/TR/IndexedDB/#exceptions lists the names. @param otherwise what a name that says nothing means */
function storeError(error: unknown, otherwise: StoreProblem = "aborted"): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(problemNamed(nameOf(error)) ?? otherwise, String(error), { cause: error });
}

function problemNamed(name: string): StoreProblem | undefined {
  switch (name) {
    case "QuotaExceededError":
      return "full";
    case "SecurityError":
    case "NotAllowedError":
      return "denied";
    case "VersionError":
      return "outdated";
    default:
      return undefined;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
const isNamed = (error: unknown, name: string): boolean => nameOf(error) === name;
