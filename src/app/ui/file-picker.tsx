import type { LucideIcon } from "lucide-preact";
import { useRef } from "preact/hooks";
import { Action } from "./action.tsx";

interface FilePickerProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the system's own file dialog, for one picture or video. */
export function FilePicker({ icon, label, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Action icon={icon} onAct={() => input.current?.click()}>
        {label}
      </Action>
      <input
        ref={input}
        type="file"
        accept="image/*,video/*"
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
