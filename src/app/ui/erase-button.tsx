/** Erases what does not come back, so it asks once more first. */
import { Trash2, Undo2 } from "lucide-preact";
import { useId, useRef } from "preact/hooks";
import { Action } from "./action.tsx";

interface EraseButtonProps {
  readonly label: string;
  /** What the dialog asks, what is then gone, and the two answers. */
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly sure: string;
  readonly onErase: () => void;
}

export function EraseButton({ label, title, text, keep, sure, onErase }: EraseButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Action icon={Trash2} onAct={() => dialog.current?.showModal()}>
        {label}
      </Action>
      <dialog ref={dialog} class="dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        <p>{text}</p>
        <div class="actions">
          <Action icon={Undo2} onAct={() => dialog.current?.close()}>
            {keep}
          </Action>
          <Action
            icon={Trash2}
            onAct={() => {
              dialog.current?.close();
              onErase();
            }}
          >
            {sure}
          </Action>
        </div>
      </dialog>
    </>
  );
}
