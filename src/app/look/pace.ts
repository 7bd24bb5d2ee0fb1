/**
 * How calmly words change: at most one face's at a time, and not again for a while. Pure: what stands there and a time in, what
 * is to stand there out.
 */
import { type FaceWords, sameSaying } from "./face-words.ts";

/** Between two changes of wording, of whichever faces. */
export const PACE_MS = { calm: 3000, detail: 500 } as const;

export interface Paced {
  readonly faces: readonly FaceWords[];
  /** When words that stood there last gave way to others. */
  readonly changedAtMs: number;
  /** Since when each face has had its words, by track. */
  readonly sinceMs: ReadonlyMap<number, number>;
}

/**
 * Faces come and go at once, with their words; a letter, too. Of those whose words differ from what stands there the one that has
 * stood longest changes, once `everyMs` have passed since the last change. Time that runs backwards begins anew.
 */
export function pace(
  before: Paced | undefined,
  now: readonly FaceWords[],
  atMs: number,
  everyMs: number,
): Paced {
  if (before === undefined || atMs < before.changedAtMs)
    return { faces: now, changedAtMs: Number.NEGATIVE_INFINITY, sinceMs: since(now, () => atMs) };
  const standing = new Map(before.faces.map((face) => [face.trackId, face]));
  const sinceOf = ({ trackId }: FaceWords): number => before.sinceMs.get(trackId) ?? atMs;
  const waiting = now.filter((face) => {
    const there = standing.get(face.trackId);
    return there !== undefined && !sameSaying(there.saying, face.saying);
  });
  const due = atMs - before.changedAtMs >= everyMs ? waiting : [];
  const changing = due.reduce<FaceWords | undefined>(
    (oldest, face) => (oldest === undefined || sinceOf(face) < sinceOf(oldest) ? face : oldest),
    undefined,
  );
  const faces = now.map((face) => {
    const there = standing.get(face.trackId);
    return there === undefined || face === changing ? face : { ...face, saying: there.saying };
  });
  return {
    faces,
    changedAtMs: changing === undefined ? before.changedAtMs : atMs,
    sinceMs: since(now, (face) => (face === changing ? atMs : sinceOf(face))),
  };
}

function since(faces: readonly FaceWords[], at: (face: FaceWords) => number): ReadonlyMap<number, number> {
  return new Map(faces.map((face) => [face.trackId, at(face)]));
}

export function sameFaces(a: readonly FaceWords[], b: readonly FaceWords[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ trackId, letter, saying }, i) =>
        trackId === b[i]!.trackId && letter === b[i]!.letter && sameSaying(saying, b[i]!.saying),
    )
  );
}
