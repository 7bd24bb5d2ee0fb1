/**
 * The seam `Store`: keeps records on this device. Whatever is read has been validated and brought to its newest shape; whatever is written
 * is written whole or not at all. docs/storage.md
 */
import type { ExportDocument } from "./export-document.ts";
import type { RecordKind } from "./record-kind.ts";

/** Why records cannot be kept or read. */
export type StoreProblem =
  /** There is no room left, or the browser grants this page no more. */
  | "full"
  /** The browser lets this page keep nothing: private mode, blocked site data, or no IndexedDB. */
  | "denied"
  /** Another tab holds the database and does not let go. */
  | "blocked"
  /** The database belongs to a newer version of the app, which runs in another tab. Reload. */
  | "outdated"
  /** The record was written by a newer version of the app, and is left as it is. */
  | "newer"
  /** The browser ended the transaction. Nothing was changed. */
  | "aborted";

/** After it everything stored is as it was before. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly because: StoreProblem;
  constructor(because: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.because = because;
  }
}

export interface Entry<Value> {
  readonly id: string;
  /** In milliseconds since 1970, UTC. */
  readonly savedAtMs: number;
  readonly value: Value;
}

/** What could not be read, kept as it was. */
export interface SetAside {
  /** Which field was wrong, and how. */
  readonly reason: string;
  /** In milliseconds since 1970, UTC. */
  readonly setAsideAtMs: number;
  readonly record: unknown;
}

export interface RecordName {
  readonly kind: string;
  readonly id: string;
}

export interface Listing<Value> {
  /** In the order of their ids. */
  readonly entries: readonly Entry<Value>[];
  /** Broken ones, which this reading has set aside. They are told once. */
  readonly setAside: readonly SetAside[];
  /** Written by a newer version of the app; still there. */
  readonly newer: readonly RecordName[];
}

export type Lookup<Value> =
  | { readonly kind: "found"; readonly value: Value }
  | { readonly kind: "none" }
  | { readonly kind: "set-aside"; readonly reason: string }
  | { readonly kind: "newer" };

export interface Usage {
  readonly records: number;
  readonly setAside: number;
  /** Length of both as JSON in UTF-8. What they take on the disk is the browser's affair. */
  readonly bytes: number;
  /** What the browser says of all that it keeps for this page, files of the app among it, where it says so. In bytes. */
  readonly device?: { readonly used: number; readonly granted: number };
}

/** What became of the records of an imported document. */
export interface ImportReport {
  readonly taken: readonly RecordName[];
  /** Not taken: what is stored here was saved at the same time or later, or by a newer version of the app. */
  readonly kept: readonly RecordName[];
  /** Taken, but only a newer version of the app can read them. */
  readonly newer: readonly RecordName[];
  /** Not taken: broken. They have been set aside here. */
  readonly setAside: readonly SetAside[];
}

export type Change =
  /** Records of these kinds may have changed. */
  | { readonly kind: "changed"; readonly kinds: readonly string[] }
  /** Nothing is left. */
  | { readonly kind: "erased" };

export type ChangeListener = (change: Change) => void;

/** Every method that returns a promise may reject with a `StoreError`. */
export interface Store {
  /** Why records are only held until the page is closed; `undefined` where they are kept. */
  readonly memoryBecause: StoreProblem | undefined;
  get<Value>(kind: RecordKind<Value>, id: string): Promise<Lookup<Value>>;
  list<Value>(kind: RecordKind<Value>): Promise<Listing<Value>>;
  /** @throws TypeError naming the field that is not valid. A `StoreError` `newer` where a newer record has this id */
  put<Value>(kind: RecordKind<Value>, id: string, value: Value): Promise<void>;
  /**
   * Reads and writes in one transaction, so that no other tab's change is lost in between.
   *
   * @param change given what is there, if anything that can be read, returns what is to be there. Pure: it may not wait
   * @throws as `put`
   */
  update<Value>(
    kind: RecordKind<Value>,
    id: string,
    change: (before: Value | undefined) => Value,
  ): Promise<void>;
  /** Does nothing where there is none. @throws a `StoreError` `newer` where a newer record has this id */
  remove(kind: RecordKind<unknown>, id: string): Promise<void>;
  usage(): Promise<Usage>;
  /** Everything, what was set aside among it. @param appVersion of package.json, for the reader's information */
  exportAll(appVersion: string): Promise<ExportDocument>;
  /**
   * In one transaction. `replace` erases what is here first; `merge` keeps the later of two records with one key.
   *
   * @param document from `parseExport`
   */
  importAll(document: ExportDocument, how: "merge" | "replace"): Promise<ImportReport>;
  /** Deletes the database itself. `blocked` where another tab does not let go of it; it goes when that tab does. */
  eraseAll(): Promise<void>;
  /** @returns how to stop listening. Changes in this tab and in others are told after they are kept */
  onChange(listener: ChangeListener): () => void;
  close(): void;
}
