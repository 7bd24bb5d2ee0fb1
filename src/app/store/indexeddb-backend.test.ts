/** What IndexedDB alone can do to records: run full, break off, be held or upgraded by another tab. */
import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Transaction } from "./backend.ts";
import { createIndexedDbBackend, type IndexedDbOptions } from "./indexeddb-backend.ts";
import { KINDS } from "./kinds/index.ts";
import { noteKind } from "./kinds/note.ts";
import { createRecordStore } from "./record-store.ts";
import { tabsSharing } from "./tabs.ts";

const NAME = "tested";
const record = (id: string, text: string) => ({
  kind: "note",
  id,
  version: 1,
  savedAtMs: 1,
  value: { writtenAtMs: 1, file: { name: "a", size: 1 }, momentMs: 0, text },
});
const all = (tx: Transaction) => tx.all();
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

const leftOpen: { close(): void }[] = [];
function backendOf(options?: IndexedDbOptions) {
  const backend = createIndexedDbBackend(NAME, options);
  leftOpen.push(backend);
  return backend;
}

/** A tab of the app: a store over a connection of its own. */
function tab() {
  const store = createRecordStore(backendOf(), { kinds: KINDS, connectTabs: tabsSharing(NAME) });
  leftOpen.push(store);
  return store;
}

/** A connection that does not let go by itself. */
function openStubbornly(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onsuccess = () => {
      leftOpen.push(request.result);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

let backend: ReturnType<typeof backendOf>;
beforeEach(async () => {
  backend = backendOf();
  await backend.transaction("readwrite", (tx) => tx.put(record("a", "old")));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of leftOpen.splice(0)) each.close();
  await createIndexedDbBackend(NAME).erase();
});

/** From the `nth` time on that anything is put, `happen` is done to the transaction right after. */
function onPut(nth: number, happen: (tx: IDBTransaction) => void): void {
  const put = IDBObjectStore.prototype.put;
  let times = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value);
    times += 1;
    if (times >= nth) happen(this.transaction);
    return request;
  });
}

/** As browsers do it when there is no room to commit. */
const runFull = (tx: IDBTransaction) =>
  (tx as IDBTransaction & { _abort(name: string): void })._abort("QuotaExceededError");

test.each([
  { when: "the browser finds no room at the end of the transaction", happen: runFull },
  {
    when: "the browser finds no room at once",
    happen: () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
  },
])("a full device is told, and changes nothing: $when", async ({ happen }) => {
  onPut(2, happen);
  const writing = backend.transaction("readwrite", async (tx) => {
    await tx.put(record("a", "new"));
    await tx.put(record("b", "new"));
  });
  await expect(writing).rejects.toMatchObject({ name: "StoreError", because: "full" });
  vi.restoreAllMocks();
  expect(await backend.transaction("readonly", all)).toEqual([record("a", "old")]);
});

test("with no room to set a broken record aside it stays where it is, is told, and the rest is read", async () => {
  const broken = { ...record("broken", ""), value: null };
  await backend.transaction("readwrite", (tx) => tx.put(broken));
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  const { entries, setAside } = await tab().list(noteKind);
  expect(entries.map(({ id }) => id)).toEqual(["a"]);
  expect(setAside).toMatchObject([{ record: broken }]);
  expect(await backend.transaction("readonly", all)).toEqual([record("a", "old"), broken]);
});

test("a write that the browser breaks off midway changes nothing", async () => {
  const store = tab();
  const document = await store.exportAll("");
  const many = {
    ...document,
    records: ["a", "b", "c"].map((id) => ({ ...record(id, "new"), savedAtMs: 9 })),
  };
  onPut(3, (tx) => tx.abort());
  await expect(store.importAll(many, "replace")).rejects.toMatchObject({ because: "aborted" });
  vi.restoreAllMocks();
  expect(await store.exportAll("")).toMatchObject({ records: document.records });
});

test("a write counts when the transaction is complete, not before", async () => {
  let complete = false;
  const start = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...asked) {
    const tx = start.apply(this, asked);
    expect(tx.durability).toBe("strict");
    tx.addEventListener("complete", () => {
      complete = true;
    });
    return tx;
  });
  await backend.transaction("readwrite", (tx) => tx.put(record("b", "new")));
  expect(complete).toBe(true);
});

test("two tabs hear of each other's changes and lose none", async () => {
  const [one, two] = [tab(), tab()];
  const heard = vi.fn();
  two.onChange(heard);
  const add = (letter: string) => (before: { text: string } | undefined) => ({
    ...record("a", "").value,
    text: (before?.text ?? "") + letter,
  });
  await Promise.all(
    [..."12345678"].map((letter, i) => [one, two][i % 2]!.update(noteKind, "both", add(letter))),
  );
  const kept = await one.get(noteKind, "both");
  expect(kept.kind === "found" && [...kept.value.text].sort().join("")).toBe("12345678");
  await vi.waitFor(() => expect(heard.mock.calls.length).toBe(8));
});

test("a tab with a newer version of the app is let through; this one says so and loses nothing", async () => {
  const newer = await openStubbornly(2);
  await expect(backend.transaction("readonly", all)).rejects.toMatchObject({ because: "outdated" });
  expect(newer.version).toBe(2);
  expect([...newer.objectStoreNames]).toEqual(["quarantine", "records"]);
});

test("a tab with an older version that does not let go holds an upgrade up, until it is closed", async () => {
  const older = await openStubbornly(1);
  const layouts = [() => undefined, () => undefined];
  const upgraded = backendOf({ layouts, patienceMs: 50 });
  await expect(upgraded.transaction("readonly", all)).rejects.toMatchObject({ because: "blocked" });
  older.close();
  await vi.waitFor(async () =>
    expect(await upgraded.transaction("readonly", all)).toEqual([record("a", "old")]),
  );
  expect(await indexedDB.databases()).toEqual([{ name: NAME, version: 2 }]);
});

test("erasing removes the database itself; other tabs go on with an empty one", async () => {
  const [one, two] = [tab(), tab()];
  await two.put(noteKind, "b", record("b", "x").value);
  await one.eraseAll();
  expect(await names()).toEqual([]);
  for (const store of [one, two]) {
    expect(await store.usage()).toMatchObject({ records: 0, setAside: 0 });
    expect((await store.list(noteKind)).entries).toEqual([]);
  }
  expect(await names(), "to look does not bring it back").toEqual([]);
  await two.put(noteKind, "c", record("c", "x").value);
  expect((await one.list(noteKind)).entries.map(({ id }) => id)).toEqual(["c"]);
});

test("where another tab does not let go, erasing says so, and is done when that tab is closed", async () => {
  const other = await openStubbornly(1);
  const store = createRecordStore(backendOf({ patienceMs: 50 }), { kinds: KINDS });
  await expect(store.eraseAll()).rejects.toMatchObject({ because: "blocked" });
  await expect(store.usage()).rejects.toMatchObject({ because: "blocked" });
  other.close();
  await vi.waitFor(async () => expect(await store.usage()).toMatchObject({ records: 0, setAside: 0 }));
});

test.each([
  { how: "with a word", close: (database: IDBDatabase) => forceCloseDatabase(database as never) },
  { how: "without a word", close: (database: IDBDatabase) => database.close() },
])("a connection that the browser closed $how is made anew", async ({ close }) => {
  let held: IDBDatabase | undefined;
  const start = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...asked) {
    held = this;
    return start.apply(this, asked);
  });
  await backend.transaction("readonly", all);
  const before = held!;
  close(before);
  expect(await backend.transaction("readonly", all)).toEqual([record("a", "old")]);
  expect(held).not.toBe(before);
});
