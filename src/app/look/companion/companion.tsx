/** Opens and closes the small view above other windows, and draws the words there, too. */
import { useSignal } from "@preact/signals";
import { PictureInPicture2 } from "lucide-preact";
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { messages } from "../../messages/index.ts";
import type { Session } from "../../session/session.ts";
import { Action } from "../../ui/action.tsx";
import type { LiveReading } from "../live-reading.ts";
import { Faces } from "../words.tsx";
import { type CompanionWindow, openCompanionWindow } from "./companion-window.ts";
import "./companion.css";

interface CompanionProps {
  readonly live: LiveReading;
  readonly session: Session;
}

export function Companion({ live, session }: CompanionProps) {
  const { companion: words } = messages.value;
  const companion = useRef<CompanionWindow>();
  const refused = useSignal(false);
  const open = session.companionOpen;

  async function openIt(): Promise<void> {
    const opened = await openCompanionWindow();
    refused.value = opened === undefined;
    if (opened === undefined) return;
    companion.current = opened;
    open.value = true;
    render(<CompanionView live={live} />, opened.root);
    await opened.closed;
    render(null, opened.root);
    companion.current = undefined;
    open.value = false;
  }

  // It ends with what is read.
  useEffect(() => () => companion.current?.close(), []);

  return (
    <>
      <Action
        icon={PictureInPicture2}
        pressed={open.value}
        onAct={() => (open.value ? companion.current?.close() : void openIt())}
      >
        {words.onTop}
      </Action>
      {refused.value && (
        <p class="note" role="status">
          {words.refused}
        </p>
      )}
    </>
  );
}

function CompanionView({ live }: { readonly live: LiveReading }) {
  return (
    <main class="companion">
      <Faces faces={live.words.value} still={false} />
      <p class="note">{messages.value.live.note}</p>
    </main>
  );
}
