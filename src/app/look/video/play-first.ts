/**
 * One recogniser reads both what the person looks at and, meanwhile, the whole video. What they look at comes first, and leaves
 * the rest of the time to the other.
 */
import type { FrameSource } from "../../../platform/browser/frame-source.ts";
import { grabShown } from "../../../platform/browser/shown-frames.ts";
import type { Playback } from "./playback.ts";

/** Six readings a second are enough to say what is shown, and leave room. */
const EVERY_MS = 160;

export interface PlayFirst {
  /** The frame that is shown now and those that follow; each is being read until the next is asked for. */
  framesOf(playback: Playback): FrameSource;
  /** Resolves when none of these is being read. */
  idle(): Promise<void>;
}

export function createPlayFirst(): PlayFirst {
  let done = (): void => undefined;
  let read: Promise<void> = Promise.resolve();
  let lastMs = Number.NEGATIVE_INFINITY;

  function begin(): void {
    read = new Promise((resolve) => {
      done = resolve;
    });
  }

  return {
    idle: () => read,
    framesOf({ video, frames }) {
      let first = true;
      return {
        async next(signal) {
          done();
          const waitMs = lastMs + EVERY_MS - performance.now();
          if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
          const ready = first && !video.seeking && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
          first = false;
          if (!ready) await frameShown(frames, signal);
          lastMs = performance.now();
          const frame = signal.aborted ? undefined : await grabShown(video);
          if (frame === undefined) return undefined;
          if (signal.aborted) {
            frame.close();
            return undefined;
          }
          begin();
          return { frame, atMs: lastMs };
        },
      };
    },
  };
}

function frameShown(frames: Playback["frames"], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = frames.onFrame(finish);
    signal.addEventListener("abort", finish);
    function finish(): void {
      end();
      signal.removeEventListener("abort", finish);
      resolve();
    }
    if (signal.aborted) finish();
  });
}
