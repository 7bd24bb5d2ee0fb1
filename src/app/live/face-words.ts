/** From readings to what stands beside the picture: for each face its letter and what may be said of it, in whatever language. */
import { type Explanation, explain } from "../../recognition/explain.ts";
import type { Reading } from "../../recognition/face.ts";
import type { Letters } from "./letters.ts";

export interface FaceWords {
  readonly trackId: number;
  readonly letter: string;
  readonly explanation: Explanation;
}

/** In the order of the letters, so that a line does not jump while its face moves about. */
export function wordsOf(readings: readonly Reading[], letters: Letters): FaceWords[] {
  return readings
    .map((reading) => ({
      trackId: reading.trackId,
      letter: letters.get(reading.trackId) ?? "",
      explanation: explain(reading),
    }))
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
}

export function sameWords(a: readonly FaceWords[], b: readonly FaceWords[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
