import type { Signal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { LONGEST_NOTE } from "./file-notes.ts";

interface NoteFieldProps {
  readonly label: string;
  readonly text: Signal<string>;
  readonly onFocus?: () => void;
  /** Takes the focus when it appears. */
  readonly arrives?: boolean;
}

/** A few lines to write in, in whatever language and direction. */
export function NoteField({ label, text, onFocus, arrives = false }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (arrives) field.current?.focus();
  }, []);
  return (
    <div class="note-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={text.value}
        onFocus={onFocus}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
    </div>
  );
}
