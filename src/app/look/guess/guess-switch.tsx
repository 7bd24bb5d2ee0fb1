import { MessageCircleQuestion } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import type { KeptPreferences } from "../../store/preferences.ts";
import { Action } from "../../ui/action.tsx";

/** Off unless the person wants it, and kept as they leave it. */
export function GuessSwitch({ current, change }: Pick<KeptPreferences, "current" | "change">) {
  const on = current.value.guessFirst;
  return (
    <Action icon={MessageCircleQuestion} pressed={on} onAct={() => void change({ guessFirst: !on })}>
      {messages.value.guess.switch}
    </Action>
  );
}
