import { useSignal, useSignalEffect } from "@preact/signals";
import { RotateCcw } from "lucide-preact";
import { useEffect, useMemo } from "preact/hooks";
import { messages } from "../messages/index.ts";
import type { Recognition } from "../session/recognition.ts";
import type { Subject } from "../session/session.ts";
import { Action } from "../ui/action.tsx";
import { useArrival } from "../ui/arrival.ts";
import type { FaceWords, Saying } from "./face-words.ts";
import { Letter } from "./letter.tsx";
import type { LiveReading } from "./live-reading.ts";
import { AskButton } from "./meaning/ask-button.tsx";
import type { Asking } from "./meaning/asking.ts";
import { onceStable, SPEAKING_PACE } from "./once-stable.ts";
import { Trust } from "./trust.tsx";

interface WordsProps {
  readonly live: LiveReading;
  readonly subject: Subject;
  readonly recognition: Recognition;
  readonly asking: Asking;
  readonly paused: boolean;
  /** A picture, rather than something that moves. */
  readonly still: boolean;
  /** Whether a screen reader is told of changes. */
  readonly announced: boolean;
  /** While something else stands in their place. */
  readonly hidden: boolean;
}

/** What the faces show, one line for each, as large as it matters. */
export function Words({ live, subject, recognition, asking, paused, still, announced, hidden }: WordsProps) {
  const faces = live.words.value;
  const state = recognition.state.value;
  const heading = useArrival();
  const { live: words } = messages.value;
  const [one, many] =
    subject === "another-person" ? [words.titleCues, words.titleCuesMany] : [words.titleOne, words.title];
  return (
    <section class="words" hidden={hidden}>
      <h1 ref={heading} tabIndex={-1}>
        {(faces?.length ?? 1) < 2 ? one : many}
      </h1>
      {state.kind === "loading" && <p class="waiting">{words.preparing}</p>}
      {state.kind === "failed" && <Failed message={state.message} onRetry={() => void recognition.load()} />}
      {state.kind === "ready" && !paused && <Faces faces={faces} asking={asking} still={still} />}
      <p class="note">{words.note}</p>
      {state.kind === "ready" && <Trust recognizer={state.recognizer} />}
      {announced && <Spoken live={live} asking={asking} />}
    </section>
  );
}

/** A line for each face; whether it is a picture, rather than something that moves, decides what is said where there is none. */
export function Faces({
  faces,
  asking,
  still,
}: {
  readonly faces: readonly FaceWords[] | undefined;
  /** Absent where nothing can be asked. */
  readonly asking?: Asking;
  readonly still: boolean;
}) {
  const { live: words } = messages.value;
  if (faces === undefined) return <p class="waiting">{words.reading}</p>;
  if (faces.length === 0)
    return (
      <div class="face face-none">
        <p class="sentence">{words.noFaceTitle}</p>
        <p class="note">{still ? words.noFacePicture : words.noFaceLive}</p>
      </div>
    );
  return (
    <ul class="faces">
      {faces.map((face) => (
        <li key={face.trackId} class="face" data-kind={face.saying.kind}>
          <Letter letter={face.letter} />
          <Said saying={face.saying} />
          {asking && <AskButton face={face} asking={asking} />}
        </li>
      ))}
    </ul>
  );
}

/** What is said of one face. */
export function Said({ saying }: { readonly saying: Saying }) {
  const { advice, moves } = messages.value;
  const moved = saying.kind !== "moves" && saying.cues.length > 0 && moves(saying.cues);
  const advised = saying.kind !== "moves" && saying.kind !== "looks-like" && advice[saying.kind];
  return (
    <div>
      <p class="sentence">{sentenceOf(saying)}</p>
      {moved && <p class="moved">{moved}</p>}
      {advised && <p class="note">{advised}</p>}
    </div>
  );
}

/** What is said of a face, without its full stop. */
export function sentenceOf(saying: Saying): string {
  const { live, moves, shows } = messages.value;
  switch (saying.kind) {
    case "moves":
      return saying.cues.length === 0 ? live.nothingMoves : moves(saying.cues);
    case "looks-like":
      return shows(saying.explanation);
    default:
      return shows({ kind: saying.kind });
  }
}

export function Failed({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const { failed, tryAgain } = messages.value;
  return (
    <div class="face face-none" role="alert">
      <p class="sentence">{failed.title}</p>
      <p>{failed.text}</p>
      <details>
        <summary>{failed.detail}</summary>
        <p class="detail">{message}</p>
      </details>
      <Action icon={RotateCcw} onAct={onRetry}>
        {tryAgain}
      </Action>
    </div>
  );
}

interface SpokenProps {
  readonly live: Pick<LiveReading, "words">;
  /** Absent where nothing is asked of a face. */
  readonly asking?: Asking;
}

/** Tells a screen reader, politely, and only what has stayed; nothing while somebody reads what a face might mean. */
export function Spoken({ live, asking }: SpokenProps) {
  const spoken = useSignal("");
  const stable = useMemo(
    () =>
      onceStable(SPEAKING_PACE, (text) => {
        spoken.value = text;
      }),
    [],
  );
  useSignalEffect(() => {
    const faces = live.words.value;
    if (faces !== undefined && asking?.asked.value === undefined) stable.offer(spokenText(faces));
  });
  useEffect(() => stable.cancel, []);
  return (
    <p class="spoken-only" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}

function spokenText(faces: readonly FaceWords[]): string {
  const { live: words } = messages.value;
  if (faces.length === 0) return words.spokenNoFace;
  return faces.map(({ letter, saying }) => words.spokenFace(letter, sentenceOf(saying))).join(" ");
}
