import { beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "./backend.ts";
import { type KeptRecords, keepRecords } from "./kept-records.ts";
import { KINDS } from "./kinds/index.ts";
import { type Note, noteKind } from "./kinds/note.ts";
import { createMemoryBackend } from "./memory-backend.ts";
import { createRecordStore } from "./record-store.ts";
import { type Store, StoreError } from "./store.ts";

let full: boolean;
let store: Store;
let notes: KeptRecords<Note>;

const note = (text: string): Note => ({
  writtenAtMs: 1000,
  file: { name: "walk.mp4", size: 5 },
  momentMs: 40,
  text,
});
const texts = (records = notes) => records.all.value.map(({ value }) => value.text);

beforeEach(() => {
  full = false;
  const memory = createMemoryBackend();
  const backend: Backend = {
    ...memory,
    async transaction(mode, body) {
      if (mode === "readwrite" && full) throw new StoreError("full", "no room");
      return memory.transaction(mode, body);
    },
  };
  store = createRecordStore(backend, { kinds: KINDS });
  notes = keepRecords(Promise.resolve(store), noteKind);
});

test("what is added stands first, and is there at the next visit", async () => {
  await notes.add(note("one"));
  await notes.add(note("two"));
  expect(texts()).toEqual(["two", "one"]);
  const next = keepRecords(Promise.resolve(store), noteKind);
  await vi.waitFor(() => expect(texts(next)).toEqual(["two", "one"]));
  expect(next.all.value.every(({ kept }) => kept)).toBe(true);
});

test("changed and erased by its id, here and for whoever else looks", async () => {
  const other = keepRecords(Promise.resolve(store), noteKind);
  const id = await notes.add(note("one"));
  await notes.add(note("two"));
  expect(await notes.change(id, (before) => ({ ...before, text: `${before.text}!` }))).toBe(true);
  await vi.waitFor(() => expect(texts(other)).toEqual(["two", "one!"]));
  expect(await notes.erase(id)).toBe(true);
  await vi.waitFor(() => expect(texts(other)).toEqual(["two"]));
  expect(await notes.change(id, (before) => before)).toBe(false);
  expect((await store.list(noteKind)).entries).toHaveLength(1);
  expect(await notes.eraseAll()).toBe(true);
  expect((await store.usage()).records).toBe(0);
});

test("what there is no room for is held, told apart, changed and let go; what is kept cannot be erased then, and it is said", async () => {
  const kept = await notes.add(note("kept"));
  full = true;
  const held = await notes.add(note("held"));
  expect(notes.all.value.map((each) => [each.value.text, each.kept])).toEqual([
    ["held", false],
    ["kept", true],
  ]);
  await notes.change(held, (before) => ({ ...before, text: "changed" }));
  expect(texts()).toEqual(["changed", "kept"]);
  expect(await notes.erase(kept)).toBe(false);
  expect(await notes.eraseAll()).toBe(false);
  expect(texts()).toEqual(["kept"]);
});

test("where nothing can be kept at all, everything is only held", async () => {
  const memory = createRecordStore(createMemoryBackend(), { kinds: KINDS, memoryBecause: "denied" });
  const passing = keepRecords(Promise.resolve(memory), noteKind);
  await passing.add(note("one"));
  expect(passing.lasting.value).toBe(false);
  expect(passing.all.value).toMatchObject([{ kept: false }]);
});

test("erasing everything takes what was only held along", async () => {
  full = true;
  await notes.add(note("held"));
  full = false;
  await notes.add(note("kept"));
  await store.eraseAll();
  await vi.waitFor(() => expect(texts()).toEqual([]));
});

test("a value that no record may have is a broken contract", async () => {
  await expect(notes.add({ ...note("x"), momentMs: -1 })).rejects.toThrow(TypeError);
});
