/**
 * Ties the faces of one frame to those of the frames before. Pure: state, faces and a timestamp in, state out.
 * A track's id says "the same face as a moment ago", never who it is.
 */
import type { FaceDetection } from "./face.ts";
import { type Box, boxCentre, distance, intersectionOverUnion } from "./geometry.ts";

export interface Track {
  readonly id: number;
  /** The face as last seen, its box smoothed for the eye. */
  readonly face: FaceDetection;
  readonly seenAtMs: number;
}

export interface TrackingState {
  readonly tracks: readonly Track[];
  readonly nextId: number;
}

export const NO_TRACKS: TrackingState = { tracks: [], nextId: 1 };

/** A face unseen for longer is forgotten, and gets a new id when it comes back. */
export const FORGET_AFTER_MS = 700;
/** Time constant of the box's exponential smoothing when the face is still. */
const BOX_TIME_CONSTANT_MS = 120;
/** A move by this share of the box's size is believed whole: the box must not lag behind a moving head. */
const BELIEVED_MOVE = 0.15;
/** Centres further apart than this share of the larger box are two faces. */
const FARTHEST_CENTRES = 0.6;

/** @returns the new state, and the track of each face of `faces`, in their order. */
export function track(
  state: TrackingState,
  faces: readonly FaceDetection[],
  atMs: number,
): { state: TrackingState; tracked: Track[] } {
  const alive = state.tracks.filter((known) => atMs - known.seenAtMs <= FORGET_AFTER_MS);
  const partners = assign(alive, faces);
  let nextId = state.nextId;
  const tracked = faces.map((face, i): Track => {
    const known = partners.get(i);
    if (known === undefined) return { id: nextId++, face, seenAtMs: atMs };
    const box = smoothBox(known.face.box, face.box, atMs - known.seenAtMs);
    return { id: known.id, face: { ...face, box }, seenAtMs: atMs };
  });
  const seen = new Set(tracked.map(({ id }) => id));
  return { state: { tracks: [...tracked, ...alive.filter(({ id }) => !seen.has(id))], nextId }, tracked };
}

/** Greedy: the best pair first. With faces apart, as they are in a picture, that is also the best whole. */
function assign(tracks: readonly Track[], faces: readonly FaceDetection[]): Map<number, Track> {
  const pairs = tracks
    .flatMap((known) => faces.map((face, i) => ({ known, i, likeness: likeness(known.face.box, face.box) })))
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const partners = new Map<number, Track>();
  const taken = new Set<number>();
  for (const { known, i } of pairs) {
    if (partners.has(i) || taken.has(known.id)) continue;
    partners.set(i, known);
    taken.add(known.id);
  }
  return partners;
}

/** Overlap, or for boxes that lost it in a quick move, nearness (always below any overlap); 0 is a different face. */
function likeness(a: Box, b: Box): number {
  const overlap = intersectionOverUnion(a, b);
  if (overlap > 0.1) return 1 + overlap;
  const apart = distance(boxCentre(a), boxCentre(b)) / Math.max(a.width, b.width);
  return Math.max(0, 1 - apart / FARTHEST_CENTRES);
}

function smoothBox(before: Box, now: Box, elapsedMs: number): Box {
  const move =
    distance(boxCentre(before), boxCentre(now)) / now.width + Math.abs(now.width - before.width) / now.width;
  const still = 1 - Math.exp(-Math.max(0, elapsedMs) / BOX_TIME_CONSTANT_MS);
  const weight = still + (1 - still) * Math.min(1, move / BELIEVED_MOVE);
  const blend = (a: number, b: number): number => a + weight * (b - a);
  return {
    x: blend(before.x, now.x),
    y: blend(before.y, now.y),
    width: blend(before.width, now.width),
    height: blend(before.height, now.height),
  };
}
