/** From readings to what stands beside the picture: for each face its letter and its sentence. */
import { inEnglish } from "../../recognition/english.ts";
import { type Explanation, explain } from "../../recognition/explain.ts";
import type { Reading } from "../../recognition/face.ts";
import type { Letters } from "./letters.ts";

export interface FaceWords {
  readonly trackId: number;
  readonly letter: string;
  /** "Looks a bit like surprise, or fear": a sentence without its full stop. */
  readonly sentence: string;
  readonly kind: Explanation["kind"];
}

/** In the order of the letters, so that a line does not jump while its face moves about. */
export function wordsOf(readings: readonly Reading[], letters: Letters): FaceWords[] {
  return readings
    .map((reading) => {
      const explanation = explain(reading);
      return {
        trackId: reading.trackId,
        letter: letters.get(reading.trackId) ?? "",
        sentence: capitalized(inEnglish(explanation)),
        kind: explanation.kind,
      };
    })
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
}

export function sameWords(a: readonly FaceWords[], b: readonly FaceWords[]): boolean {
  return (
    a.length === b.length &&
    a.every((words, i) => words.letter === b[i]?.letter && words.sentence === b[i]?.sentence)
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
