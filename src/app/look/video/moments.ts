/** What was read of a video, moment by moment. Pure. */
import type { FrameReadings } from "../../../platform/browser/engine/protocol.ts";

/** One frame that was read. */
export interface Moment {
  /** The frame's own time, from the beginning of the video. Those of a list rise. */
  readonly atMs: number;
  readonly result: FrameReadings;
}

/** The moment nearest to a time; undefined of an empty list. */
export function nearestMoment(moments: readonly Moment[], atMs: number): Moment | undefined {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]!.atMs < atMs) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [moments[low - 1], moments[low]];
  if (before === undefined || after === undefined) return after ?? before;
  return atMs - before.atMs <= after.atMs - atMs ? before : after;
}
