import { useSignal } from "@preact/signals";
import { Check, Pencil, Trash2, Undo2 } from "lucide-preact";
import { language, messages } from "../../messages/index.ts";
import type { Note } from "../../store/kinds/note.ts";
import type { Entry } from "../../store/store.ts";
import { Action } from "../../ui/action.tsx";
import { clock } from "../clock.ts";
import type { FileNotes } from "./file-notes.ts";
import { NoteField } from "./note-field.tsx";

interface WrittenNoteProps {
  readonly entry: Entry<Note>;
  readonly notes: FileNotes;
  readonly onGo: (atMs: number) => void;
  readonly onRemove: () => Promise<void>;
}

/** One note: its moment, which can be gone to, and its words, which can be changed. */
export function WrittenNote({ entry: { id, value }, notes, onGo, onRemove }: WrittenNoteProps) {
  const { notes: words } = messages.value;
  const changing = useSignal(false);
  const text = useSignal("");
  const at = clock(value.momentMs, language.value);
  const keep = async (): Promise<void> => {
    const written = text.value.trim();
    if (written !== "" && (await notes.change(id, written))) changing.value = false;
  };
  return (
    <li class="note-item">
      <button type="button" class="to-moment" onClick={() => onGo(value.momentMs)}>
        {at}
      </button>
      {changing.value ? (
        <div class="note-writing">
          <NoteField label={words.changing(at)} text={text} arrives />
          <div class="actions">
            <Action icon={Check} onAct={() => void keep()}>
              {words.keep}
            </Action>
            <Action
              icon={Undo2}
              onAct={() => {
                changing.value = false;
              }}
            >
              {words.leave}
            </Action>
          </div>
        </div>
      ) : (
        <>
          <p class="note-text" dir="auto">
            {value.text}
          </p>
          <div class="actions">
            <Action
              icon={Pencil}
              onAct={() => {
                text.value = value.text;
                changing.value = true;
              }}
            >
              {words.change}
            </Action>
            <Action icon={Trash2} onAct={() => void onRemove()}>
              {words.remove}
            </Action>
          </div>
        </>
      )}
    </li>
  );
}
