/** Which frame a video shows, by the frame's own time, and how to show another. In milliseconds from the video's beginning. */

export interface ShownFrames {
  /** Whether the browser says which frame is shown. Where it does not, the place that was sought stands for it. */
  readonly exact: boolean;
  /** The own time of the frame that is shown. */
  readonly atMs: number;
  /** @returns how to hear no more of new frames */
  onFrame(listener: (atMs: number) => void): () => void;
  /**
   * Shows the frame that stands at a time, in a video that does not play. One at a time: await each before the next.
   * @returns its own time, or undefined where the browser has none to show
   */
  show(atMs: number): Promise<number | undefined>;
  close(): void;
}

/** A video that breaks off may never say that it is there. */
const SEEK_WITHIN_MS = 8000;
/** The frame is painted with the next picture of the page; a place within the same frame may bring no new one. */
const PAINTED_WITHIN_MS = 100;
const GRABBED_WITHIN_MS = 2000;
const GRAB_AGAIN_MS = 50;

export function watchShownFrames(video: HTMLVideoElement): ShownFrames {
  const exact = "requestVideoFrameCallback" in video;
  const listeners = new Set<(atMs: number) => void>();
  let shownMs = 1000 * video.currentTime;
  const stop = (exact ? eachFrame : eachPlace)(video, (atMs) => {
    shownMs = atMs;
    for (const listener of listeners) listener(atMs);
  });
  const onFrame: ShownFrames["onFrame"] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    exact,
    get atMs() {
      return shownMs;
    },
    onFrame,
    async show(atMs) {
      const painted = new Promise<void>((resolve) => {
        const end = onFrame(() => {
          end();
          resolve();
        });
      });
      const sought = happens(video, ["seeked"], SEEK_WITHIN_MS);
      video.currentTime = atMs / 1000;
      if (!(await sought)) return undefined;
      await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, PAINTED_WITHIN_MS))]);
      return shownMs;
    },
    close: stop,
  };
}

/**
 * The picture that a video shows; undefined where it has none, though it may say it has: what broke off does. A busy browser, too,
 * may say so a moment before it has, so it is asked more than once. The caller's to close.
 */
export async function grabShown(video: HTMLVideoElement): Promise<ImageBitmap | undefined> {
  const giveUpAtMs = performance.now() + GRABBED_WITHIN_MS;
  for (;;) {
    const picture = await createImageBitmap(video).catch(() => undefined);
    if (picture !== undefined || performance.now() > giveUpAtMs) return picture;
    await new Promise((resolve) => setTimeout(resolve, GRAB_AGAIN_MS));
  }
}

/** Firefox has `requestVideoFrameCallback` from 132. */
function eachFrame(video: HTMLVideoElement, shown: (atMs: number) => void): () => void {
  const ask = (): number =>
    video.requestVideoFrameCallback((_, { mediaTime }) => {
      handle = ask();
      shown(1000 * mediaTime);
    });
  let handle = ask();
  return () => video.cancelVideoFrameCallback(handle);
}

/** Where frames are not told, places are: while it plays with each picture of the page, else when one was sought. */
function eachPlace(video: HTMLVideoElement, shown: (atMs: number) => void): () => void {
  const tell = (): void => shown(1000 * video.currentTime);
  let handle = requestAnimationFrame(check);
  function check(): void {
    handle = requestAnimationFrame(check);
    if (!video.paused && !video.seeking) tell();
  }
  video.addEventListener("seeked", tell);
  return () => {
    cancelAnimationFrame(handle);
    video.removeEventListener("seeked", tell);
  };
}

/** @returns whether one of `events` came within a time, before an error did */
export function happens(
  video: HTMLVideoElement,
  events: readonly (keyof HTMLMediaElementEventMap)[],
  withinMs: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const answer = (happened: boolean): void => {
      heard.abort();
      clearTimeout(timer);
      resolve(happened);
    };
    const timer = setTimeout(() => answer(false), withinMs);
    for (const event of events) video.addEventListener(event, () => answer(true), { signal: heard.signal });
    video.addEventListener("error", () => answer(false), { signal: heard.signal });
  });
}
