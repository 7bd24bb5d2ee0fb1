/** Ten seconds of a face at rest, gathered reading by reading. Time comes with the frames. */
import type { Reading } from "../../../recognition/face.ts";
import type { ModelManifest } from "../../../recognition/manifest.ts";
import { type NeutralCapture, takeNeutral } from "../../../recognition/take-neutral.ts";

/** From the first reading of the face on. */
export const TAKE_MS = 10_000;

export interface Capture {
  /**
   * Told of every frame of a stream that was opened without a neutral.
   * @returns `waiting` until there is a face, `holding` until it is decided
   */
  observe(readings: readonly Reading[], atMs: number): "waiting" | "holding" | NeutralCapture;
}

/**
 * A busy device may read no frame for so long that a face gets another track. One that is alone before such a pause and after it is taken
 * for the same; after a longer one, or where it was gone in a frame, it is not.
 */
const PAUSE_MS = { least: 500, most: 3000 };

export function startCapture(manifest: Pick<ModelManifest, "sha256">): Capture {
  const gathered: Reading[] = [];
  /** The tracks of the face, one for each pause and the first. */
  const tracks = new Set<number>();
  let last: { readonly faces: number; readonly atMs: number } | undefined;

  function isSame(readings: readonly Reading[], atMs: number): boolean {
    if (readings.length > 1) return false;
    if (tracks.size === 0 || readings.every(({ trackId }) => tracks.has(trackId))) return true;
    const pauseMs = atMs - last!.atMs;
    return last!.faces === 1 && pauseMs >= PAUSE_MS.least && pauseMs <= PAUSE_MS.most;
  }

  return {
    observe(readings, atMs) {
      const same = isSame(readings, atMs);
      last = { faces: readings.length, atMs };
      for (const { trackId } of readings) tracks.add(trackId);
      const trackId = gathered[0]?.trackId;
      gathered.push(
        ...readings.map((reading) => (same && trackId !== undefined ? { ...reading, trackId } : reading)),
      );
      const [first] = gathered;
      if (first === undefined) return "waiting";
      // Another face, or one that was lost on the way: the rest of the ten seconds would not mend that.
      return !same || atMs - first.atMs >= TAKE_MS ? takeNeutral(gathered, manifest) : "holding";
    },
  };
}
