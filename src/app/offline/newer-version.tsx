import { Clock, RotateCw } from "lucide-preact";
import { messages } from "../messages/index.ts";
import { Action } from "../ui/action.tsx";
import type { Offline } from "./offline.ts";
import "./newer-version.css";

/** A quiet bar at the foot of the window. It takes no focus; screen readers, which must know its place before, say it when they have time. */
export function NewerVersion({ offline: { newerWaits, takeOver, putOff } }: { readonly offline: Offline }) {
  const { offline: words } = messages.value;
  return (
    <div aria-live="polite" class="newer-version">
      {newerWaits.value && (
        <div class="newer-version-bar">
          <p>{words.newer}</p>
          <div class="actions">
            <Action icon={RotateCw} onAct={takeOver}>
              {words.reload}
            </Action>
            <Action icon={Clock} onAct={putOff}>
              {words.later}
            </Action>
          </div>
        </div>
      )}
    </div>
  );
}
