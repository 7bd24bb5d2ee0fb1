/** The seam to whatever shows moving pictures: a camera, a video file, a drawing. */
import type { Frame } from "./engine/pixels.ts";

export interface TimedFrame {
  readonly frame: Frame;
  /** When it was taken, in milliseconds of `performance.now`. */
  readonly atMs: number;
}

export interface FrameSource {
  /** Waits for the next frame, which is the caller's to close; undefined once `signal` is aborted, or when there are no more. */
  next(signal: AbortSignal): Promise<TimedFrame | undefined>;
  /** Lets go of what the source holds, where it holds anything. */
  close?(): void;
}

/**
 * Hands each new frame to `read`, one at a time: a frame is taken only when the one before it has been read, so none is
 * ever old. Ends when `signal` is aborted, or when there are no more.
 */
export async function followFrames(
  source: FrameSource,
  read: (frame: TimedFrame) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const frame = await source.next(signal);
    if (frame === undefined) return;
    await read(frame);
  }
}

/** Frames of a playing `<video>`, whether it shows a camera or a file. */
export function videoFrames(video: HTMLVideoElement): FrameSource {
  return {
    async next(signal) {
      await frameShown(video, signal);
      return signal.aborted ? undefined : grab(video);
    },
  };
}

/** Frames of a canvas that is painted elsewhere; `painted` waits for the next painting. */
export function canvasFrames(
  canvas: HTMLCanvasElement,
  painted: (signal: AbortSignal) => Promise<void>,
): FrameSource {
  return {
    async next(signal) {
      await painted(signal);
      return signal.aborted ? undefined : grab(canvas);
    },
  };
}

async function grab(picture: HTMLVideoElement | HTMLCanvasElement): Promise<TimedFrame> {
  const atMs = performance.now();
  return { frame: await createImageBitmap(picture), atMs };
}

/** Resolves when the video shows a new frame, or when `signal` is aborted. */
function frameShown(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = onNextFrame(video, finish);
    signal.addEventListener("abort", finish);
    function finish(): void {
      cancel();
      signal.removeEventListener("abort", finish);
      resolve();
    }
    if (signal.aborted) finish();
  });
}

/** Firefox has `requestVideoFrameCallback` from 132; before, each painting of the page stands for a frame. */
function onNextFrame(video: HTMLVideoElement, shown: () => void): () => void {
  if ("requestVideoFrameCallback" in video) {
    const handle = video.requestVideoFrameCallback(shown);
    return () => video.cancelVideoFrameCallback(handle);
  }
  let handle = requestAnimationFrame(check);
  function check(): void {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.paused) shown();
    else handle = requestAnimationFrame(check);
  }
  return () => cancelAnimationFrame(handle);
}
