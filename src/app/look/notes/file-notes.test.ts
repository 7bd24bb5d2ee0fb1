import { expect, test } from "vitest";
import { KINDS } from "../../store/kinds/index.ts";
import { noteKind } from "../../store/kinds/note.ts";
import { createMemoryBackend } from "../../store/memory-backend.ts";
import { createRecordStore } from "../../store/record-store.ts";
import { type Store, StoreError } from "../../store/store.ts";
import { createFileNotes, type FileNotes } from "./file-notes.ts";

const CLIP = { name: "clip.webm", size: 1234 };
const newStore = (): Store => createRecordStore(createMemoryBackend(), { kinds: KINDS });
const texts = ({ list }: FileNotes): string[] => list.value.map(({ value }) => value.text);

test("notes are found again with the same file, in the order of their moments", async () => {
  const store = newStore();
  const notes = createFileNotes(store, CLIP);
  expect(await notes.add(4000, "later")).toBe(true);
  expect(await notes.add(1500, "earlier")).toBe(true);
  expect(texts(notes)).toEqual(["earlier", "later"]);
  const again = createFileNotes(store, CLIP);
  await expect.poll(() => texts(again)).toEqual(["earlier", "later"]);
  for (const other of [
    { ...CLIP, size: 1235 },
    { ...CLIP, name: "other.webm" },
  ]) {
    const others = createFileNotes(store, other);
    await others.add(0, "of another file");
    expect(texts(others)).toEqual(["of another file"]);
  }
  expect(texts(notes)).toEqual(["earlier", "later"]);
});

test("a note is changed, deleted and brought back; what another view does is seen", async () => {
  const store = newStore();
  const [notes, elsewhere] = [createFileNotes(store, CLIP), createFileNotes(store, CLIP)];
  await notes.add(1500, "first words");
  const [{ id }] = notes.list.value as unknown as [{ id: string }];
  await notes.change(id, "other words");
  await expect.poll(() => texts(elsewhere)).toEqual(["other words"]);
  await elsewhere.remove(id);
  expect(texts(elsewhere)).toEqual([]);
  await expect.poll(() => texts(notes)).toEqual([]);
  await elsewhere.bringBack();
  expect(elsewhere.list.value).toMatchObject([{ id, value: { text: "other words", momentMs: 1500 } }]);
  await elsewhere.bringBack();
  expect(elsewhere.list.value).toHaveLength(1);
});

test("what cannot be kept is told, and everything stays as it was", async () => {
  const store = newStore();
  const full = { ...store, put: async () => Promise.reject(new StoreError("full", "full")) } as Store;
  const notes = createFileNotes(full, CLIP);
  expect(await notes.add(0, "no room")).toBe(false);
  expect(notes.trouble.value).toBe("failed");
  expect(notes.list.value).toEqual([]);
});

test("a name of any length is a name", async () => {
  const store = newStore();
  const notes = createFileNotes(store, { name: "x".repeat(5000), size: 0 });
  expect(await notes.add(0, "kept")).toBe(true);
  expect((await store.list(noteKind)).entries).toHaveLength(1);
});
