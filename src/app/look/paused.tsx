import { Play } from "lucide-preact";
import { messages } from "../messages/index.ts";
import type { Session } from "../session/session.ts";
import { Action } from "../ui/action.tsx";

/** Lies over the picture after the page was out of sight. */
export function Paused({ session, camera }: { readonly session: Session; readonly camera: boolean }) {
  const { live: words } = messages.value;
  return (
    <div class="paused">
      <h2>{words.pausedTitle}</h2>
      <p>{camera ? words.pausedCamera : words.paused}</p>
      <Action main icon={Play} onAct={() => void session.goOn()}>
        {words.goOn}
      </Action>
    </div>
  );
}
