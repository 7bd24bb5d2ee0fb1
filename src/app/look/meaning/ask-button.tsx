import { MessageCircleQuestion } from "lucide-preact";
import { messages } from "../../messages/index.ts";
import { Action } from "../../ui/action.tsx";
import type { FaceWords } from "../face-words.ts";
import type { Asking } from "./asking.ts";

interface AskButtonProps {
  readonly face: FaceWords;
  readonly asking: Asking;
}

/** Nobody is told what a face might mean who did not ask. Not there where the face cannot be read. */
export function AskButton({ face, asking }: AskButtonProps) {
  const { live, meaning: words } = messages.value;
  const { kind } = face.saying;
  if (kind !== "moves" && kind !== "looks-like" && kind !== "unsure") return null;
  return (
    <div class="ask" data-letter={face.letter}>
      <Action icon={MessageCircleQuestion} onAct={() => asking.ask(face)}>
        {words.ask} <span class="spoken-only">{live.faceLetter(face.letter)}</span>
      </Action>
    </div>
  );
}

/** Gives the focus back to where it was asked about a face, or to the heading when that face has gone. */
export function focusAskButton(view: ParentNode, letter: string): void {
  const back =
    view.querySelector<HTMLElement>(`.ask[data-letter="${letter}"] button`) ??
    view.querySelector<HTMLElement>("h1");
  back?.focus();
}
