import { Play } from "lucide-preact";
import { messages } from "../messages/index.ts";
import type { Readable, Session } from "../session/session.ts";
import { Action } from "../ui/action.tsx";

/** Lies over the picture after the page was out of sight. */
export function Paused({ session, shown }: { readonly session: Session; readonly shown: Readable }) {
  const { live: words } = messages.value;
  const because =
    shown.kind === "camera"
      ? words.pausedCamera
      : shown.kind === "screen"
        ? words.pausedScreen
        : words.paused;
  return (
    <div class="paused">
      <h2>{words.pausedTitle}</h2>
      <p>{because}</p>
      <Action main icon={Play} onAct={() => void session.goOn()}>
        {words.goOn}
      </Action>
    </div>
  );
}
