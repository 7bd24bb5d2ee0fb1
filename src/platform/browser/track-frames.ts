/**
 * Frames straight from a camera or a shared screen, where the browser hands them out (Chromium's `MediaStreamTrackProcessor`):
 * nothing is painted for them, and they come although the page is out of sight.
 * https://www.w3.org/TR/mediacapture-transform/
 */
import type { FrameSource } from "./frame-source.ts";

/** What is used of it: the compiler's library does not know it. */
type TrackProcessor = new (options: {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}) => { readonly readable: ReadableStream<VideoFrame> };

function trackProcessor(): TrackProcessor | undefined {
  return (globalThis as { MediaStreamTrackProcessor?: TrackProcessor }).MediaStreamTrackProcessor;
}

export function canReadTracks(): boolean {
  return trackProcessor() !== undefined;
}

/** Of what comes between two readings the latest frame is kept, the others are dropped. Undefined where the browser cannot. */
export function trackFrames(stream: MediaStream): FrameSource | undefined {
  const [track] = stream.getVideoTracks();
  const Processor = trackProcessor();
  if (Processor === undefined || track === undefined) return undefined;
  const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader();
  let coming: Promise<VideoFrame | undefined> | undefined;
  return {
    async next(signal) {
      coming ??= reader.read().then(({ value }) => value);
      const frame = await unlessAborted(coming, signal);
      // What still comes is for whoever asks next.
      if (frame === undefined) return undefined;
      coming = undefined;
      return { frame, atMs: performance.now() };
    },
    close() {
      void coming?.then((frame) => frame?.close());
      void reader.cancel().catch(() => undefined);
    },
  };
}

/** Leaves nothing behind at `signal`, which lasts for hours. */
function unlessAborted<Value>(coming: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve(undefined);
    signal.addEventListener("abort", abort, { once: true });
    coming.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
