/** At which times of a video it is read. Pure. */

import type { Dwell } from "../../../recognition/smooth.ts";
import { FORGET_AFTER_MS } from "../../../recognition/track.ts";

/** Ten times a second: what comes and goes in a face takes a few tenths. */
const FINEST_MS = 100;
/** A long video is read less often, rather than for hours. */
const MOST_READINGS = 3000;

export interface ReadingTimes {
  /** From one reading to the next. */
  readonly everyMs: number;
  /** At least one. */
  readonly count: number;
}

/** The first is at 0, the last before the end. */
export function readingTimes(durationMs: number): ReadingTimes {
  const everyMs = Math.max(FINEST_MS, Math.ceil(durationMs / MOST_READINGS));
  return { everyMs, count: Math.max(1, Math.ceil(durationMs / everyMs)) };
}

/** Whether the video is so long that readings lie further apart than usual. */
export function isSparse({ everyMs }: ReadingTimes): boolean {
  return everyMs > FINEST_MS;
}

/** What a stream waits, in whole steps: it looks no more often. Faces that are read so seldom that each is new to it need not wait. */
export function dwellOfReadings({ dwellMs, detailDwellMs }: Dwell, everyMs: number): Dwell {
  if (everyMs > FORGET_AFTER_MS) return { dwellMs: 0, detailDwellMs: 0 };
  const steps = (ms: number): number => (everyMs > 0 ? everyMs * Math.ceil(ms / everyMs) : ms);
  return { dwellMs: steps(dwellMs), detailDwellMs: steps(detailDwellMs) };
}

/**
 * How long the rest may take, in milliseconds, by what was read so far: rounded up to what people would say, so that it does not
 * change all the time. Undefined while too little has been read to tell.
 * @param tookMs what `done` readings took
 */
export function timeLeft(done: number, count: number, tookMs: number): number | undefined {
  if (done < 5) return undefined;
  const leftMs = (tookMs / done) * (count - done);
  const coarseMs = leftMs > 300_000 ? 60_000 : leftMs > 60_000 ? 15_000 : 5000;
  return Math.max(5000, coarseMs * Math.ceil(leftMs / coarseMs));
}
