/**
 * Letters over a whole video. A face keeps its letter while it is in view. One that comes takes the letter of a face that has gone from
 * the same place, else the first that is free: it says where, never who. What was read before decides, never what comes after, so that
 * no letter changes while a video is being read.
 */
import { type Box, boxCentre, distance } from "../../../recognition/geometry.ts";
import { FORGET_AFTER_MS } from "../../../recognition/track.ts";
import { assignLetters, type Letters } from "../letters.ts";
import type { Moment } from "./moments.ts";

/** Of the wider box's width: centres no further apart than this lie at the same place. */
const SAME_PLACE = 0.6;

interface Holder {
  readonly trackId: number;
  readonly box: Box;
  readonly seenAtMs: number;
}

/** The letter of every track there ever was. */
export function lettersOver(moments: readonly Moment[]): Letters {
  const letters = new Map<number, string>();
  const holders = new Map<string, Holder>();
  for (const { atMs, result } of moments) {
    const faces = [...result.readings].sort((a, b) => a.face.box.x - b.face.box.x);
    const inView = new Map(
      [...holders].flatMap(([letter, { trackId, seenAtMs }]) =>
        atMs - seenAtMs <= FORGET_AFTER_MS ? [[trackId, letter]] : [],
      ),
    );
    const come = faces.filter(({ trackId }) => !letters.has(trackId));
    const gone = [...holders].filter(([, { trackId }]) => !inView.has(trackId));
    const returned = samePlaces(come, gone);
    const taken = new Map([...inView, ...returned]);
    const ids = [...taken.keys(), ...faces.map(({ trackId }) => trackId)];
    for (const [trackId, letter] of assignLetters(taken, [...new Set(ids)])) letters.set(trackId, letter);
    for (const { trackId, face } of faces)
      holders.set(letters.get(trackId)!, { trackId, box: face.box, seenAtMs: atMs });
  }
  return letters;
}

/** Faces that came and letters that are free, paired by place, the nearest first. */
function samePlaces(
  come: Moment["result"]["readings"],
  gone: readonly (readonly [letter: string, Holder])[],
): Map<number, string> {
  const pairs = come
    .flatMap(({ trackId, face }) =>
      gone.map(([letter, { box }]) => ({ trackId, letter, apart: apartness(face.box, box) })),
    )
    .filter(({ apart }) => apart <= SAME_PLACE)
    .sort((a, b) => a.apart - b.apart);
  const paired = new Map<number, string>();
  for (const { trackId, letter } of pairs)
    if (!paired.has(trackId) && ![...paired.values()].includes(letter)) paired.set(trackId, letter);
  return paired;
}

function apartness(a: Box, b: Box): number {
  return distance(boxCentre(a), boxCentre(b)) / Math.max(a.width, b.width);
}
