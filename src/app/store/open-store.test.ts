import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_PREFERENCES, PREFERENCES_ID, preferencesKind } from "./kinds/preferences.ts";
import { openStore } from "./open-store.ts";
import { keepPreferences } from "./preferences.ts";

const browsersOwn = globalThis.indexedDB;
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = browsersOwn;
});

/** A browser whose `indexedDB.open` fails like this. */
const failing = (name: string) => () => {
  vi.spyOn(browsersOwn, "open").mockImplementation(() => {
    throw new DOMException("no", name);
  });
};

test("where the browser keeps records, they are there on the next visit", async () => {
  const first = await openStore();
  expect(first.memoryBecause).toBeUndefined();
  await first.put(preferencesKind, PREFERENCES_ID, { ...DEFAULT_PREFERENCES, theme: "dark" });
  first.close();
  const second = await openStore();
  expect(await second.get(preferencesKind, PREFERENCES_ID)).toMatchObject({ value: { theme: "dark" } });
  await second.eraseAll();
  second.close();
  expect(await indexedDB.databases()).toEqual([]);
});

test("to look for what is kept makes no database", async () => {
  const store = await openStore();
  expect(store.memoryBecause).toBeUndefined();
  expect(await store.list(preferencesKind)).toMatchObject({ entries: [] });
  expect(await indexedDB.databases()).toEqual([]);
  await Promise.all([
    store.usage(),
    store.put(preferencesKind, PREFERENCES_ID, DEFAULT_PREFERENCES),
    store.usage(),
  ]);
  expect(await store.usage()).toMatchObject({ records: 1 });
  await store.eraseAll();
  store.close();
});

test("after erasing, the preferences in use do not bring the database back", async () => {
  const store = await openStore();
  const { current, change } = keepPreferences(Promise.resolve(store));
  await change({ theme: "dark" });
  await store.eraseAll();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(current.value).toEqual(DEFAULT_PREFERENCES);
  expect(await indexedDB.databases()).toEqual([]);
  store.close();
});

test("what the browser says of its storage is passed on", async () => {
  const estimate = vi.fn(async () => ({ usage: 12, quota: 34 }));
  vi.stubGlobal("navigator", { storage: { estimate } });
  const store = await openStore();
  expect(await store.usage()).toMatchObject({ device: { used: 12, granted: 34 } });
  estimate.mockRejectedValueOnce(new TypeError("not here"));
  expect(await store.usage()).not.toHaveProperty("device");
  vi.unstubAllGlobals();
  store.close();
});

test.each([
  {
    browser: "has no IndexedDB",
    because: "denied",
    be: () => {
      globalThis.indexedDB = undefined as unknown as IDBFactory;
    },
  },
  { browser: "forbids it", because: "denied", be: failing("SecurityError") },
  { browser: "opens nothing in private windows", because: "denied", be: failing("InvalidStateError") },
  { browser: "has no room", because: "full", be: failing("QuotaExceededError") },
  { browser: "keeps a newer version's database", because: "outdated", be: failing("VersionError") },
  {
    browser: "never answers",
    because: "blocked",
    be: () => {
      vi.spyOn(browsersOwn, "open").mockImplementation(() => new IDBOpenDBRequest());
    },
  },
])("where the browser $browser, the store works on in memory and says $because", async ({ because, be }) => {
  be();
  const store = await openStore({ patienceMs: 50 });
  expect(store.memoryBecause).toBe(because);
  await store.put(preferencesKind, PREFERENCES_ID, DEFAULT_PREFERENCES);
  expect(await store.get(preferencesKind, PREFERENCES_ID)).toMatchObject({ kind: "found" });
  expect(await store.usage()).toMatchObject({ records: 1 });
  await store.eraseAll();
  expect(await store.usage()).toMatchObject({ records: 0 });
  store.close();
});
