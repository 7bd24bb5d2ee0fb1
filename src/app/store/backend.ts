/** Where records lie: what a store needs of a place that keeps them. */
import type { SetAside } from "./store.ts";

/** A record as it was found. Nothing but its key has been checked. */
export interface UncheckedRecord {
  readonly kind: string;
  readonly id: string;
}

/** What can be done within a transaction. Its methods may be called until the transaction's body has returned. */
export interface Transaction {
  get(kind: string, id: string): Promise<UncheckedRecord | undefined>;
  /** In the order of kinds and ids; of one kind or of all. */
  all(kind?: string): Promise<UncheckedRecord[]>;
  /** Puts a record into the place of what has its key. */
  put(record: UncheckedRecord): Promise<void>;
  remove(kind: string, id: string): Promise<void>;
  /** What was set aside, oldest first. */
  quarantine(): Promise<SetAside[]>;
  setAside(entry: SetAside): Promise<void>;
  /** Removes every record and what was set aside. */
  clear(): Promise<void>;
}

/** Every method may throw a `StoreError`. */
export interface Backend {
  /**
   * Runs `body` in one transaction. When this resolves, all of its changes are kept; when it rejects, none is. `body` may wait for the
   * transaction's methods and for nothing else: IndexedDB ends a transaction that is left alone. What `body` throws is thrown on.
   */
  transaction<Result>(
    mode: "readonly" | "readwrite",
    body: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
  /** Removes the place itself. It is made anew when something is next written. */
  erase(): Promise<void>;
  /** Lets go of it. */
  close(): void;
}
