/** A video: played, read as a whole, with its timeline, notes, and what can be taken away. */
import { computed, useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Parts } from "../../parts.ts";
import type { Recognition } from "../../session/recognition.ts";
import type { Session, Shown } from "../../session/session.ts";
import type { Store } from "../../store/store.ts";
import { Controls } from "../controls.tsx";
import "../look.css";
import { VideoExport } from "../export/video-export.tsx";
import { EMPTY_DRAFT } from "../guess/draft.ts";
import { GuessForm } from "../guess/guess-form.tsx";
import { GuessSwitch } from "../guess/guess-switch.tsx";
import { createGuessing, type Guessing } from "../guess/guessing.ts";
import { TogetherView } from "../guess/together.tsx";
import { createOwnNeutral, type OwnNeutral } from "../neutral/own-neutral.ts";
import { OwnNeutralPanel } from "../neutral/own-neutral-panel.tsx";
import { createFileNotes, type FileNotes } from "../notes/file-notes.ts";
import { NotesView } from "../notes/notes-view.tsx";
import { PACE_MS } from "../pace.ts";
import { Paused } from "../paused.tsx";
import { isAnnounced } from "../told/announced.ts";
import { MomentWords } from "./moment-words.tsx";
import { Player } from "./player.tsx";
import { createReview, type Review } from "./review.ts";
import { StretchList } from "./stretch-list.tsx";
import "./video.css";

interface VideoReviewProps {
  readonly shown: Extract<Shown, { kind: "video" }>;
  readonly parts: Parts;
}

export function VideoReview({ shown, parts }: VideoReviewProps) {
  const { session, recognition, preferences, neutrals, guesses, store } = parts;
  const subject = session.subject.value ?? "another-person";
  const { review, own, guessing } = useMemo(() => {
    const own = createOwnNeutral(session, recognition, neutrals, parts.neutralChoice);
    const guessing = createGuessing(session, recognition, preferences, guesses);
    // What was read of one moment would give away the next.
    const open = computed(() => !preferences.current.value.guessFirst);
    const review = createReview({
      url: shown.url,
      subject,
      dwell: () => {
        const state = recognition.state.value;
        return state.kind === "ready" ? state.recognizer.manifest.smoothing : undefined;
      },
      paceMs: () => PACE_MS[preferences.current.peek().depth],
      open,
      mayTell: (frame) => own.mayTell(frame) && guessing.mayTell(frame) && open.peek(),
    });
    return { review, own, guessing };
  }, []);
  useReading(review, recognition, session, own);
  useGuessing(review, guessing);
  useEffect(() => review.close, []);
  const notes = useNotes(store.value, shown);
  const paused = session.paused.value;
  const playback = review.playback.value;
  const state = recognition.state.value;
  const ready = state.kind === "ready";
  const guessFirst = ready && guessing.asking.value;
  const together = ready ? guessing.together.value : undefined;
  return (
    <div class="live video-review">
      <Player shown={shown} review={review} notes={notes} paused={paused}>
        {paused && <Paused session={session} shown={shown} />}
      </Player>
      <div class="beside">
        {guessFirst && <GuessForm guessing={guessing} subject={subject} />}
        {together && <TogetherView guessing={guessing} together={together} preferences={preferences} />}
        <MomentWords
          review={review}
          recognition={recognition}
          paused={paused}
          announced={isAnnounced(parts)}
          hidden={guessFirst || together !== undefined}
        />
        {notes && playback && <NotesView notes={notes} playback={playback} />}
      </div>
      <StretchList review={review} />
      <Controls session={session} shown={shown} subject={subject}>
        <GuessSwitch {...preferences} />
        {state.kind === "ready" && (
          <VideoExport file={shown} review={review} notes={notes} recognizer={state.recognizer} own={own} />
        )}
      </Controls>
      <OwnNeutralPanel own={own} neutrals={neutrals} />
    </div>
  );
}

function useNotes(store: Store | undefined, shown: VideoReviewProps["shown"]): FileNotes | undefined {
  const notes = useMemo(() => store && createFileNotes(store, shown), [store]);
  useEffect(() => notes?.close, [notes]);
  return notes;
}

/** Reads the whole, and what is shown where the whole is not that far yet; neither while the page is out of sight. */
function useReading(review: Review, recognition: Recognition, { paused }: Session, own: OwnNeutral): void {
  const ready = () => {
    const state = recognition.state.value;
    return state.kind === "ready" && !paused.value ? state.recognizer : undefined;
  };
  const until = (stop: AbortController, reading: Promise<void>): void => {
    reading.catch((error: unknown) => {
      if (!stop.signal.aborted) recognition.failed(error);
    });
  };
  useSignalEffect(() => {
    const recognizer = ready();
    if (recognizer === undefined || !review.wanted.value) return undefined;
    const stop = new AbortController();
    until(stop, review.whole.readOn(recognizer, stop.signal, own.options.value));
    return () => stop.abort();
  });
  useSignalEffect(() => {
    if (own.options.value.neutral === undefined) return;
    for (const { atMs, result } of review.whole.moments.value) own.notice(result.readings.length, atMs);
  });
  useSignalEffect(() => {
    const recognizer = ready();
    const playback = review.playback.value;
    const live = review.live.value;
    if (recognizer === undefined || playback === undefined || !review.early.value) return undefined;
    // Another place is another beginning: what was there before says nothing about it.
    playback.sought.value;
    const stop = new AbortController();
    const frames = review.playFirst.framesOf(playback);
    until(stop, live.follow(recognizer, frames, stop.signal, own.options.value));
    return () => {
      stop.abort();
      live.clear();
    };
  });
  useSignalEffect(() => {
    const frames = review.playback.value?.frames;
    if (frames === undefined) return undefined;
    review.paintAt(frames.atMs);
    return frames.onFrame(review.paintAt);
  });
  useSignalEffect(() => {
    if (paused.value) review.playback.value?.pause();
  });
}

/** Shows a guess the faces of the moment that is shown. The video waits for what is being said of it. */
function useGuessing(review: Review, guessing: Guessing): void {
  useSignalEffect(() => {
    const faces = review.wordsAt(review.atMs.value);
    if (faces !== undefined) guessing.see(() => faces);
  });
  // Of a moment at which the video stands there is one frame; what may be told of it changes.
  const open = review.open.value;
  useEffect(() => review.live.peek().retell(), [open]);
  const saying = useComputed(
    () => guessing.draft.value !== EMPTY_DRAFT || guessing.together.value !== undefined,
  );
  useSignalEffect(() => {
    if (saying.value) review.playback.peek()?.pause();
  });
}
