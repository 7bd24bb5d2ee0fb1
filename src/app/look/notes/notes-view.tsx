/** What the person writes about moments of a video. */
import { useSignal } from "@preact/signals";
import { Plus, Undo2 } from "lucide-preact";
import { language, messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import { clock } from "../clock.ts";
import type { Playback } from "../video/playback.ts";
import type { FileNotes } from "./file-notes.ts";
import "./notes.css";
import { NoteField } from "./note-field.tsx";
import { WrittenNote } from "./written-note.tsx";

interface NotesViewProps {
  readonly notes: FileNotes;
  readonly playback: Playback;
}

export function NotesView({ notes, playback }: NotesViewProps) {
  const { notes: words } = messages.value;
  const removed = useSignal(false);
  const trouble = notes.trouble.value;
  return (
    <section class="notes">
      <h2>{words.title}</h2>
      <NewNote notes={notes} playback={playback} />
      {notes.list.value.length > 0 && (
        <ul>
          {notes.list.value.map((entry) => (
            <WrittenNote
              key={entry.id}
              entry={entry}
              notes={notes}
              onGo={playback.seek}
              onRemove={async () => {
                removed.value = await notes.remove(entry.id);
              }}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {removed.value && <p>{words.removed}</p>}
        {trouble && <p>{words[trouble]}</p>}
      </div>
      {removed.value && (
        <div class="actions">
          <Action
            icon={Undo2}
            onAct={async () => {
              removed.value = !(await notes.bringBack());
            }}
          >
            {words.bringBack}
          </Action>
        </div>
      )}
      <p class="note">{notes.kept ? words.kept : words.notKept}</p>
    </section>
  );
}

/** Belongs to the moment that is shown: the video stands still while somebody writes. */
function NewNote({ notes, playback }: NotesViewProps) {
  const { notes: words } = messages.value;
  const text = useSignal("");
  const add = async (): Promise<void> => {
    const written = text.value.trim();
    if (written === "") return;
    if (await notes.add(playback.atMs.peek(), written)) text.value = "";
  };
  return (
    <div class="note-writing">
      <NoteField
        label={words.label(clock(playback.atMs.value, language.value))}
        text={text}
        onFocus={playback.pause}
      />
      <div class="actions">
        <Action icon={Plus} onAct={() => void add()}>
          {words.add}
        </Action>
      </div>
    </div>
  );
}
