/** The notes of one file, kept with its name and size; whoever opens the same file again finds them. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type Note, noteKind } from "../../store/kinds/note.ts";
import { type Entry, type Store, StoreError } from "../../store/store.ts";

export type NotesTrouble =
  /** What was to be kept could not be. */
  | "failed"
  /** Some that were kept could not be read. */
  | "setAside";

export interface FileNotes {
  /** In the order of their moments. */
  readonly list: ReadonlySignal<readonly Entry<Note>[]>;
  readonly trouble: ReadonlySignal<NotesTrouble | undefined>;
  /** Whether the browser keeps anything at all for this page. */
  readonly kept: boolean;
  /** Each returns whether it is kept. @param text not empty */
  add(momentMs: number, text: string): Promise<boolean>;
  change(id: string, text: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** Undoes the last removal. */
  bringBack(): Promise<boolean>;
  close(): void;
}

export interface NotedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** As long as a note and a file's name may be, in UTF-16 units. */
export const LONGEST_NOTE = 10_000;
const LONGEST_NAME = 1000;

export function createFileNotes(store: Store, { name, size }: NotedFile): FileNotes {
  const file = { name: name.slice(0, LONGEST_NAME), size };
  const list = signal<readonly Entry<Note>[]>([]);
  const trouble = signal<NotesTrouble | undefined>(undefined);
  let removed: Entry<Note> | undefined;

  async function read(): Promise<void> {
    const { entries, setAside } = await store.list(noteKind);
    if (setAside.length > 0) trouble.value = "setAside";
    list.value = entries
      .filter(({ value }) => value.file.name === file.name && value.file.size === file.size)
      .sort((a, b) => a.value.momentMs - b.value.momentMs || a.value.writtenAtMs - b.value.writtenAtMs);
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      trouble.value = undefined;
      await read();
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      trouble.value = "failed";
      return false;
    }
  }

  const readAgain = (): Promise<boolean> => attempt(async () => undefined);
  const stopListening = store.onChange((change) => {
    if (change.kind === "erased" || change.kinds.includes(noteKind.name)) void readAgain();
  });
  void readAgain();

  return {
    list,
    trouble,
    kept: store.memoryBecause === undefined,
    add: (momentMs, text) =>
      attempt(() =>
        store.put(noteKind, crypto.randomUUID(), { writtenAtMs: Date.now(), file, momentMs, text }),
      ),
    change: (id, text) =>
      attempt(async () => {
        const before = list.peek().find((entry) => entry.id === id)?.value;
        // Another tab may have deleted it meanwhile: what was just written is not lost with it.
        if (before !== undefined) await store.update(noteKind, id, (kept = before) => ({ ...kept, text }));
      }),
    remove: (id) =>
      attempt(async () => {
        const entry = list.peek().find((each) => each.id === id);
        await store.remove(noteKind, id);
        removed = entry;
      }),
    bringBack: () =>
      attempt(async () => {
        if (removed !== undefined) await store.put(noteKind, removed.id, removed.value);
        removed = undefined;
      }),
    close: stopListening,
  };
}
