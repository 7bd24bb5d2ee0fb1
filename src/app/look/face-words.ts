/** From readings to what stands beside the picture: for each face its letter and what may be said of it, in whatever language. */
import type { CueInWords } from "../../recognition/cues/read-cues.ts";
import { type Explanation, explain } from "../../recognition/explain.ts";
import type { Reading, UnreadReason } from "../../recognition/face.ts";
import type { Subject } from "../session/session.ts";
import type { Letters } from "./letters.ts";

/** What is said of one face. */
export type Saying =
  /** Of another person: what moved and, unless it is asked, nothing more. */
  | { readonly kind: "moves"; readonly cues: readonly CueInWords[] }
  /** Of oneself: what it may be, and what moved. */
  | {
      readonly kind: "looks-like";
      readonly explanation: Extract<Explanation, { kind: "looks-like" }>;
      readonly cues: readonly CueInWords[];
    }
  /** Nothing could be read. Where it is only unsure, what moved may be all there is to say. */
  | { readonly kind: UnreadReason; readonly cues: readonly CueInWords[] };

export interface FaceWords {
  readonly trackId: number;
  readonly letter: string;
  readonly saying: Saying;
}

/** In the order of the letters, so that a line does not jump while its face moves about. */
export function wordsOf(readings: readonly Reading[], letters: Letters, subject: Subject): FaceWords[] {
  return readings
    .map((reading) => ({
      trackId: reading.trackId,
      letter: letters.get(reading.trackId) ?? "",
      saying: sayingOf(reading, subject),
    }))
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
}

function sayingOf(reading: Reading, subject: Subject): Saying {
  const cues = cuesInWords(reading);
  const explanation = explain(reading);
  const movesAlone =
    subject === "another-person" && (explanation.kind === "looks-like" || explanation.kind === "unsure");
  if (movesAlone) return { kind: "moves", cues };
  return explanation.kind === "looks-like"
    ? { kind: "looks-like", explanation, cues }
    : { kind: explanation.kind, cues };
}

/** What moved, without how far. */
export function cuesInWords({ cues }: Pick<Reading, "cues">): CueInWords[] {
  return cues.map(({ cue, side }) => ({ cue, ...(side && { side }) }));
}

export function sameSaying(a: Saying, b: Saying): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
