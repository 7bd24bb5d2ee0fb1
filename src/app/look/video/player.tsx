/** The video with what is marked upon it, the controls, and the timeline. All of it goes by keys, too. */
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { messages } from "../../messages/index.ts";
import type { Shown } from "../../session/session.ts";
import type { FileNotes } from "../notes/file-notes.ts";
import { Boxes } from "../stage.tsx";
import { createPlayback, type Playback } from "./playback.ts";
import { PlayerControls } from "./player-controls.tsx";
import { playerKey } from "./player-keys.ts";
import { ReadingProgress } from "./reading-progress.tsx";
import type { Review } from "./review.ts";
import { Timeline } from "./timeline.tsx";

interface PlayerProps {
  readonly shown: Extract<Shown, { kind: "video" }>;
  readonly review: Review;
  /** Undefined while they are not known. */
  readonly notes: FileNotes | undefined;
  /** While the page was out of sight. */
  readonly paused: boolean;
  readonly children?: ComponentChildren;
}

export function Player({ shown, review, notes, paused, children }: PlayerProps) {
  const { live, video: words } = messages.value;
  const [shape, setShape] = useState(4 / 3);
  const player = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  usePlayback(review, video);
  const playback = review.playback.value;
  useKeys(player, playback);
  return (
    <section ref={player} class="player" aria-label={words.player}>
      <figure class="stage" style={{ "--shape": shape }} data-paused={paused}>
        {/* Captions would have to come with the person's own file. */}
        <video
          ref={video}
          src={shown.url}
          aria-label={live.videoPicture(shown.name)}
          muted
          playsInline
          preload="auto"
          onResize={({ currentTarget: { videoWidth, videoHeight } }) => setShape(videoWidth / videoHeight)}
        />
        <Boxes overlay={review.overlay.value} />
        {children}
      </figure>
      {playback && <PlayerControls playback={playback} durationMs={review.whole.extent.value?.durationMs} />}
      {playback && <Timeline review={review} playback={playback} notes={notes?.list.value ?? []} />}
      {!review.open.value && <p class="note">{words.closed}</p>}
      <ReadingProgress review={review} />
      <p class="note player-keys">{words.keys}</p>
    </section>
  );
}

/** It begins to play by itself, without sound, unless the person asked for little movement. */
function usePlayback(review: Review, video: RefObject<HTMLVideoElement>): void {
  useEffect(() => {
    const element = video.current!;
    const lengthOf = (): number => review.whole.extent.peek()?.durationMs ?? 1000 * element.duration;
    const playback = createPlayback(element, () => lengthOf() || Number.POSITIVE_INFINITY);
    review.playback.value = playback;
    element.addEventListener("click", playback.toggle);
    if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) playback.toggle();
    return () => {
      element.removeEventListener("click", playback.toggle);
      review.playback.value = undefined;
      playback.close();
    };
  }, []);
}

/** Only where the player has the focus: a single key must not do things while somebody types or listens elsewhere. */
function useKeys(player: RefObject<HTMLElement>, playback: Playback | undefined): void {
  useEffect(() => {
    const element = player.current!;
    const press = (event: KeyboardEvent): void => {
      const act = playerKey(event);
      if (playback === undefined || act === undefined) return;
      event.preventDefault();
      act(playback);
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [playback]);
}
