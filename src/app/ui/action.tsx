import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";

interface ActionProps {
  readonly icon: LucideIcon;
  readonly children: ComponentChildren;
  /** Without it the button submits the form that it is in. */
  readonly onAct?: () => void;
  /** One action on a screen may stand out. */
  readonly main?: boolean;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
}

/** A button: an icon, always with its word. */
export function Action({ icon: Icon, children, onAct, main = false, pressed }: ActionProps) {
  return (
    <button
      type={onAct === undefined ? "submit" : "button"}
      class={main ? "action action-main" : "action"}
      aria-pressed={pressed}
      onClick={onAct}
    >
      <Icon aria-hidden="true" size={22} strokeWidth={1.75} />
      <span>{children}</span>
    </button>
  );
}
