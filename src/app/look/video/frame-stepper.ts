/**
 * One frame on, one frame back, in a video of which nobody says where its frames lie. Only seeking tells: a place is shown by the
 * last frame that begins before it.
 */

export interface FrameStepper {
  /** @returns the own time of the frame after the one at `fromMs`; of the same where there is none. In milliseconds */
  forward(fromMs: number): Promise<number>;
  /** @returns the own time of the frame before it; of the same where there is none. In milliseconds */
  back(fromMs: number): Promise<number>;
}

/** Shorter than a frame of any usual video: 120 a second. */
const FIRST_REACH_MS = 8;
/** Reaching on by so much at a time passes over no frame unless one lasts half as long as the one before it. */
const FURTHER = 1.5;
/** A file's times are rounded; two frames lie further apart than this. */
const SAME_MS = 0.5;

/**
 * @param show shows what stands at a time and gives that frame's own time, undefined where nothing can be shown; in milliseconds
 * @param endMs where the video ends
 */
export function createFrameStepper(
  show: (atMs: number) => Promise<number | undefined>,
  endMs: () => number,
): FrameStepper {
  /** The shortest frame met: reaching a little further than it is the quickest way to the next. */
  let shortestMs: number | undefined;

  function met(lengthMs: number): void {
    shortestMs = Math.min(shortestMs ?? lengthMs, lengthMs);
  }

  return {
    async forward(fromMs) {
      let reachMs = shortestMs === undefined ? FIRST_REACH_MS : 1.1 * shortestMs;
      for (;;) {
        const placeMs = Math.min(fromMs + reachMs, endMs());
        const shownMs = await show(placeMs);
        if (shownMs === undefined) return fromMs;
        if (shownMs > fromMs + SAME_MS) {
          met(shownMs - fromMs);
          return shownMs;
        }
        if (placeMs >= endMs()) return fromMs;
        reachMs *= FURTHER;
      }
    },
    async back(fromMs) {
      for (let reachMs = 1; reachMs < 2 * FIRST_REACH_MS; reachMs *= 2) {
        const shownMs = await show(Math.max(0, fromMs - reachMs));
        if (shownMs === undefined) return fromMs;
        if (shownMs < fromMs - SAME_MS) {
          met(fromMs - shownMs);
          return shownMs;
        }
        if (fromMs - reachMs <= 0) break;
      }
      return fromMs;
    },
  };
}
