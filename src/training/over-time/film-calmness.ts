/** How often the words for a filmed face change, through the whole pipeline. */
import { inEnglish } from "../../recognition/english.ts";
import { explain } from "../../recognition/explain.ts";
import type { Recognizer } from "../../recognition/pipeline.ts";
import { isHasty, type Rewording } from "./calmness.ts";
import type { Film } from "./open-clips.ts";

export interface FilmCalmness {
  readonly faces: number;
  /** Of all faces together. */
  readonly seconds: number;
  readonly changes: number;
  /** Faces for which two changes followed each other within 1.5 seconds. */
  readonly hasty: number;
}

/** Every track with its changes of wording. */
export async function filmCalmness(recognizer: Recognizer, { frames }: Film): Promise<FilmCalmness> {
  const stream = recognizer.openStream();
  const tracks = new Map<number, { words: string; firstMs: number; lastMs: number; changes: Rewording[] }>();
  for (const { image, atMs } of frames)
    for (const reading of await stream.read(image, atMs)) {
      const words = inEnglish(explain(reading));
      const track = tracks.get(reading.trackId) ?? { words, firstMs: atMs, lastMs: atMs, changes: [] };
      if (track.words !== words) track.changes.push({ atMs, first: undefined });
      tracks.set(reading.trackId, Object.assign(track, { words, lastMs: atMs }));
    }
  const all = [...tracks.values()];
  return {
    faces: all.length,
    seconds: all.reduce((sum, { firstMs, lastMs }) => sum + lastMs - firstMs, 0) / 1000,
    changes: all.reduce((sum, { changes }) => sum + changes.length, 0),
    hasty: all.filter(({ changes }) => isHasty(changes)).length,
  };
}
