import { ChartNoAxesColumn } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";
import { Action } from "../../ui/action.tsx";

/** Calm or detail, without leaving the room. */
export function DepthSwitch({ preferences: { current, change } }: Pick<Parts, "preferences">) {
  const detail = current.value.depth === "detail";
  return (
    <Action
      icon={ChartNoAxesColumn}
      pressed={detail}
      onAct={() => void change({ depth: detail ? "calm" : "detail" })}
    >
      {messages.value.depth.button}
    </Action>
  );
}
