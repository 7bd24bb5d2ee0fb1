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

export function startCapture(manifest: Pick<ModelManifest, "sha256">): Capture {
  const gathered: Reading[] = [];
  return {
    observe(readings, atMs) {
      gathered.push(...readings);
      const [first] = gathered;
      if (first === undefined) return "waiting";
      // Another face, or one that was lost on the way: the rest of the ten seconds would not mend that.
      const broken = gathered.at(-1)!.trackId !== first.trackId || readings.length > 1;
      return broken || atMs - first.atMs >= TAKE_MS ? takeNeutral(gathered, manifest) : "holding";
    },
  };
}
