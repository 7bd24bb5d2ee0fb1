import { signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "./backend.ts";
import { KINDS } from "./kinds/index.ts";
import { DEFAULT_PREFERENCES, PREFERENCES_ID, preferencesKind } from "./kinds/preferences.ts";
import { createMemoryBackend } from "./memory-backend.ts";
import { keepPreferences, tie } from "./preferences.ts";
import { createRecordStore } from "./record-store.ts";
import { type ChangeListener, type Store, StoreError, type StoreProblem } from "./store.ts";

let backend: Backend;
/** What stands in the way of writing, if anything does. */
let obstacle: StoreProblem | undefined;
/** Tabs of one browser, who tell each other. */
let tabs: ChangeListener[];

beforeEach(() => {
  const memory = createMemoryBackend();
  obstacle = undefined;
  tabs = [];
  backend = {
    ...memory,
    async transaction(mode, body) {
      if (mode === "readwrite" && obstacle !== undefined) throw new StoreError(obstacle, "in the way");
      return memory.transaction(mode, body);
    },
  };
});

function openTab(): Store {
  return createRecordStore(backend, {
    kinds: KINDS,
    connectTabs: (hear) => {
      tabs.push(hear);
      return {
        tell: (change) => {
          for (const other of tabs) if (other !== hear) other(change);
        },
        close() {},
      };
    },
  });
}

const visit = (store = openTab()) => keepPreferences(Promise.resolve(store));
const leave = (fields: Record<string, unknown>) => {
  const record = { kind: "preferences", id: PREFERENCES_ID, savedAtMs: 1, ...fields };
  return backend.transaction("readwrite", (tx) => tx.put(record));
};

test("without any, the defaults are in force and nothing is written", async () => {
  const transaction = vi.spyOn(backend, "transaction");
  const { current, trouble } = visit();
  await vi.waitFor(() => expect(transaction).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(transaction.mock.calls.map(([mode]) => mode)).toEqual(["readonly"]);
  expect((await openTab().usage()).records).toBe(0);
  expect(current.value).toEqual(DEFAULT_PREFERENCES);
  expect(trouble.value).toBeUndefined();
});

test("a change is in force at once, and there on the next visit", async () => {
  const { current, change } = visit();
  const kept = change({ theme: "dark" });
  expect(current.value.theme).toBe("dark");
  await kept;
  await change({ language: "ur" });
  const next = visit();
  await vi.waitFor(() =>
    expect(next.current.value).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark", language: "ur" }),
  );
});

test("what was chosen before the old ones were read wins over them, and no more than that", async () => {
  await visit().change({ theme: "dark", mirrored: false });
  let open = (_: Store): void => undefined;
  const { current, change } = keepPreferences(
    new Promise((resolve) => {
      open = resolve;
    }),
  );
  const kept = change({ theme: "light" });
  open(openTab());
  await kept;
  expect(current.value).toEqual({ ...DEFAULT_PREFERENCES, theme: "light", mirrored: false });
});

test("changes that follow each other closely are all kept", async () => {
  const { change } = visit();
  await Promise.all([
    change({ theme: "dark" }),
    change({ theme: "light" }),
    change({ textSize: "large" }),
    Promise.resolve().then(() => change({ depth: "detail" })),
  ]);
  expect(await openTab().get(preferencesKind, PREFERENCES_ID)).toMatchObject({
    value: { theme: "light", textSize: "large", depth: "detail" },
  });
});

test("two tabs see each other's changes, and neither undoes the other's", async () => {
  const [one, two] = [visit(), visit()];
  await Promise.all([one.change({ theme: "dark" }), two.change({ depth: "detail" })]);
  for (const { current } of [one, two])
    await vi.waitFor(() => expect(current.value).toMatchObject({ theme: "dark", depth: "detail" }));
});

test("a change that cannot be kept holds, is told, and is kept with the next that can", async () => {
  const { current, trouble, change } = visit();
  obstacle = "full";
  await change({ theme: "dark" });
  expect(trouble.value).toBe("full");
  expect(current.value.theme).toBe("dark");
  for (const tell of tabs) tell({ kind: "changed", kinds: ["preferences"] });
  await vi.waitFor(() => expect(current.value.theme, "read again").toBe("dark"));
  expect(trouble.value).toBe("full");
  obstacle = undefined;
  await change({ depth: "detail" });
  expect(trouble.value).toBeUndefined();
  expect(await openTab().get(preferencesKind, PREFERENCES_ID)).toMatchObject({
    value: { theme: "dark", depth: "detail" },
  });
});

test("where nothing can be kept, they work for this visit, and it is said", async () => {
  const store = createRecordStore(createMemoryBackend(), { kinds: KINDS, memoryBecause: "denied" });
  const { current, trouble, change } = visit(store);
  await change({ theme: "dark" });
  expect(current.value.theme).toBe("dark");
  expect(trouble.value).toBe("denied");
});

test("broken ones are set aside and told; the defaults are in force and can be changed", async () => {
  await leave({ version: preferencesKind.version, value: { ...DEFAULT_PREFERENCES, theme: "plaid" } });
  const { current, trouble, change } = visit();
  await vi.waitFor(() => expect(trouble.value).toBe("set-aside"));
  expect(current.value).toEqual(DEFAULT_PREFERENCES);
  await change({ theme: "dark" });
  expect(trouble.value).toBe("set-aside");
  const store = openTab();
  expect((await store.exportAll("")).setAside).toMatchObject([{ record: { value: { theme: "plaid" } } }]);
  await store.eraseAll();
  expect(trouble.value).toBeUndefined();
});

test("those of a newer version of the app are left as they are, and it is said", async () => {
  const newer = { version: preferencesKind.version + 1, value: { theme: "plaid" } };
  await leave(newer);
  const { current, trouble, change } = visit();
  await change({ theme: "dark" });
  expect(trouble.value).toBe("newer");
  expect(current.value.theme).toBe("dark");
  expect((await openTab().exportAll("")).records).toMatchObject([newer]);
});

test("after erasing everything the defaults are back, in every tab", async () => {
  const store = openTab();
  const [one, two] = [visit(store), visit()];
  await one.change({ theme: "dark" });
  await vi.waitFor(() => expect(two.current.value.theme).toBe("dark"));
  await store.eraseAll();
  for (const { current } of [one, two])
    await vi.waitFor(() => expect(current.value).toEqual(DEFAULT_PREFERENCES));
  expect((await store.usage()).records).toBe(0);
});

test("a value that no preference has is a broken contract", async () => {
  const { change } = visit();
  await expect(change({ theme: "plaid" as "dark" })).rejects.toThrow(/^preferences: theme: /);
  await change({ depth: "detail" });
  expect(await openTab().get(preferencesKind, PREFERENCES_ID)).toMatchObject({
    value: { theme: "system", depth: "detail" },
  });
});

test("a signal that is tied to a preference follows it and is followed", async () => {
  const kept = visit();
  const mirrored = signal(false);
  tie(kept, "mirrored", mirrored);
  expect(mirrored.value, "the default").toBe(true);
  mirrored.value = false;
  expect(kept.current.value.mirrored).toBe(false);
  await kept.change({ mirrored: true });
  expect(mirrored.value).toBe(true);
  mirrored.value = false;
  const next = visit();
  await vi.waitFor(() => expect(next.current.value.mirrored).toBe(false));
});
