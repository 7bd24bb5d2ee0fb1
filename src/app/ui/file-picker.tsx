import type { LucideIcon } from "lucide-preact";
import { useRef } from "preact/hooks";
import { Action } from "./action.tsx";

interface FilePickerProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the dialog offers; pictures and videos unless told. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the system's own file dialog, for one file. */
export function FilePicker({ icon, label, accept = "image/*,video/*", onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Action icon={icon} onAct={() => input.current?.click()}>
        {label}
      </Action>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
