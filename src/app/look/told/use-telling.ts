import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { language, messages } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";
import type { Saying } from "../face-words.ts";
import type { LiveReading } from "../live-reading.ts";
import { sentenceOf } from "../words.tsx";
import { createTeller } from "./teller.ts";
import type { Change } from "./telling.ts";
import { WAYS } from "./ways.ts";

/** Tells what changes in the words on the page in the ways that the person chose, and falls silent as soon as nothing is read. */
export function useTelling(
  live: LiveReading,
  { ways, preferences }: Pick<Parts, "ways" | "preferences">,
): void {
  useEffect(() => {
    const teller = createTeller((change) => {
      const { told } = preferences.current.peek();
      const chosen = WAYS.filter((way) => told[way]);
      ways.tell({ kind: change.kind, text: changeInWords(change) }, chosen, language.peek());
    });
    const silence = (): void => {
      teller.stop();
      ways.stop();
    };
    const end = effect(() => {
      const faces = live.words.value;
      if (faces === undefined) silence();
      else teller.notice(faces.map((face) => ({ ...face, text: inWords(face.saying) })));
    });
    return () => {
      end();
      silence();
    };
  }, [live, ways, preferences]);
}

/** What stands on the page of a face, in one line or two. */
function inWords(saying: Saying): string {
  const moved = saying.kind !== "moves" && saying.cues.length > 0;
  return moved ? `${sentenceOf(saying)}\n${messages.value.moves(saying.cues)}` : sentenceOf(saying);
}

function changeInWords({ letter, text }: Change): string {
  const { live: words } = messages.peek();
  if (text === undefined) return words.noFaceTitle;
  return letter === undefined ? text : words.spokenFace(letter, text);
}
