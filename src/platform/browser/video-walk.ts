/** Goes through a video by itself, out of sight, frame by frame as it is asked. */
import type { TimedFrame } from "./frame-source.ts";
import { grabShown, happens, watchShownFrames } from "./shown-frames.ts";

export interface VideoWalk {
  readonly durationMs: number;
  /**
   * The frame that stands at a time. Its `atMs` is its own, from the beginning of the video; undefined where there is none to be
   * had. The frame is the caller's to close. One at a time: await each before the next.
   */
  frameAt(atMs: number): Promise<TimedFrame | undefined>;
  close(): void;
}

/** What streams over a network may need to find the end of a file they do not know the length of. */
const FIND_END_WITHIN_MS = 30_000;
/** Beyond the end of any video: browsers then go to its end, and know its length. In seconds. */
const BEYOND_THE_END = 1e7;

/** Opens a video that can be played. Undefined where it cannot be sought in: then it can only be read while it plays. */
export async function openVideoWalk(url: string): Promise<VideoWalk | undefined> {
  const video = document.createElement("video");
  const close = (): void => {
    frames.close();
    video.removeAttribute("src");
    video.load();
  };
  video.muted = true;
  video.preload = "auto";
  const frames = watchShownFrames(video);
  const loaded = happens(video, ["loadeddata"], FIND_END_WITHIN_MS);
  video.src = url;
  const durationMs = (await loaded) ? 1000 * (await findDuration(video)) : Number.NaN;
  if (!Number.isFinite(durationMs) || video.seekable.length === 0) {
    close();
    return undefined;
  }
  return {
    durationMs,
    async frameAt(atMs) {
      const shownMs = await frames.show(atMs);
      const frame = shownMs === undefined ? undefined : await grabShown(video);
      return shownMs === undefined || frame === undefined ? undefined : { frame, atMs: shownMs };
    },
    close,
  };
}

/** In seconds. What was recorded in a browser often does not say how long it is. */
async function findDuration(video: HTMLVideoElement): Promise<number> {
  if (Number.isFinite(video.duration)) return video.duration;
  const sought = happens(video, ["seeked"], FIND_END_WITHIN_MS);
  video.currentTime = BEYOND_THE_END;
  if (!(await sought)) return Number.NaN;
  if (Number.isFinite(video.duration)) return video.duration;
  return video.currentTime < BEYOND_THE_END ? video.currentTime : Number.NaN;
}
