/** The video that the person sees, and everything they can do with it. Times are in milliseconds from its beginning. */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type ShownFrames, watchShownFrames } from "../../../platform/browser/shown-frames.ts";
import { createFrameStepper } from "./frame-stepper.ts";

export interface Playback {
  readonly video: HTMLVideoElement;
  readonly frames: ShownFrames;
  /** The own time of the frame that is shown; while it plays told four times a second. */
  readonly atMs: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  /** Counts every place that was sought. */
  readonly sought: ReadonlySignal<number>;
  readonly halfSpeed: Signal<boolean>;
  readonly sound: Signal<boolean>;
  toggle(): void;
  pause(): void;
  /** Goes to a time, playing or not. */
  seek(atMs: number): void;
  /** Goes on by so much, or back. */
  jump(byMs: number): void;
  /** Pauses, and shows the next frame or the one before. */
  step(direction: "forward" | "back"): void;
  close(): void;
}

const TOLD_EVERY_MS = 250;
/** Where the browser does not tell frames apart: the most usual length of one. */
const USUAL_FRAME_MS = 1000 / 30;

/** @param durationMs how long the video is, as far as that is known; else Infinity */
export function createPlayback(video: HTMLVideoElement, durationMs: () => number): Playback {
  const frames = watchShownFrames(video);
  const stepper = createFrameStepper(frames.show, durationMs);
  const atMs = signal(frames.atMs);
  const playing = signal(!video.paused);
  const sought = signal(0);
  const halfSpeed = signal(false);
  const sound = signal(!video.muted);
  const closing = new AbortController();
  let toldAtMs = 0;
  let turn: Promise<unknown> = Promise.resolve();

  frames.onFrame((shownMs) => {
    const nowMs = performance.now();
    if (playing.peek() && nowMs - toldAtMs < TOLD_EVERY_MS) return;
    toldAtMs = nowMs;
    atMs.value = shownMs;
  });
  const listen = (event: keyof HTMLMediaElementEventMap, act: () => void): void =>
    video.addEventListener(event, act, { signal: closing.signal });
  listen("play", () => {
    playing.value = true;
  });
  for (const event of ["pause", "ended"] as const)
    listen(event, () =>
      batch(() => {
        playing.value = false;
        atMs.value = frames.atMs;
      }),
    );
  listen("seeking", () => {
    sought.value += 1;
  });
  const stopSpeed = halfSpeed.subscribe((half) => {
    video.playbackRate = half ? 0.5 : 1;
  });
  const stopSound = sound.subscribe((heard) => {
    video.muted = !heard;
  });

  const within = (placeMs: number): number => Math.min(Math.max(0, placeMs), durationMs());

  function seek(placeMs: number): void {
    const place = within(placeMs);
    // Shown at once where the person points; the frame's own time follows.
    atMs.value = place;
    video.currentTime = place / 1000;
  }

  async function stepNow(direction: "forward" | "back"): Promise<void> {
    video.pause();
    if (frames.exact) await stepper[direction](frames.atMs);
    else
      await frames.show(within(frames.atMs + (direction === "forward" ? USUAL_FRAME_MS : -USUAL_FRAME_MS)));
    atMs.value = frames.atMs;
  }

  return {
    video,
    frames,
    atMs,
    playing,
    sought,
    halfSpeed,
    sound,
    toggle() {
      // Where playing is refused, the button still says that it does not play.
      if (video.paused) void video.play().catch(() => undefined);
      else video.pause();
    },
    pause: () => video.pause(),
    seek,
    // While a place is being sought the frame that is shown may still be an earlier one.
    jump: (byMs) => seek((video.seeking ? 1000 * video.currentTime : atMs.peek()) + byMs),
    step(direction) {
      // A key that is held asks faster than frames can be found: each is found in its turn.
      turn = turn.then(() => stepNow(direction));
    },
    close() {
      closing.abort();
      stopSpeed();
      stopSound();
      frames.close();
    },
  };
}
