/**
 * Which changes are told, and when: one at a time, not again for a while, and of those that wait only the newest. Pure: what stands
 * on the page and a time in, what is to be told out.
 */
import type { FaceWords, Saying } from "../face-words.ts";
import { type ChangeKind, changeKind } from "./change-kind.ts";

/** Between two changes that are told, however soon the words on the page change. */
export const TOLD_EVERY_MS = 3000;
/** A face that is lost for a moment is no change. */
export const NOBODY_AFTER_MS = 1500;

/** A face's words as they stand on the page. */
export interface Standing extends FaceWords {
  readonly text: string;
}

export interface Change {
  readonly kind: ChangeKind;
  /** The face's letter, where several faces are there. */
  readonly letter?: string;
  /** As on the page; undefined where no face is there any more. */
  readonly text: string | undefined;
}

interface Waiting {
  readonly change: Change;
  /** Undefined: no face is there. */
  readonly trackId: number | undefined;
  readonly readyAtMs: number;
}

export interface Telling {
  /** What stood on the page last of each face, by track; undefined before anything did. */
  readonly standing: ReadonlyMap<number, { readonly text: string; readonly saying: Saying }> | undefined;
  /** What was told last of each face, by track. */
  readonly told: ReadonlyMap<number, string>;
  readonly waiting: Waiting | undefined;
  readonly toldAtMs: number;
}

export const NOTHING_TOLD: Telling = {
  standing: undefined,
  told: new Map(),
  waiting: undefined,
  toldAtMs: Number.NEGATIVE_INFINITY,
};

/** Takes note of what stands on the page now. */
export function notice(before: Telling, faces: readonly Standing[], atMs: number): Telling {
  if (faces.length === 0) return noticeNobody(before, atMs);
  const standing = new Map(faces.map(({ trackId, text, saying }) => [trackId, { text, saying }]));
  const { told, waiting } = before;
  // Where a face was lost for a moment, that took the place of what waited.
  const lost = waiting !== undefined && waiting.trackId === undefined;
  const changed = faces.find(
    ({ trackId, text }) => text !== (lost ? told.get(trackId) : before.standing?.get(trackId)?.text),
  );
  // What was told of a face last is no news when it comes back.
  if (changed === undefined || told.get(changed.trackId) === changed.text)
    return { ...before, standing, waiting: stillSo(waiting, standing) };
  const { trackId, text, saying, letter } = changed;
  const change: Change = {
    kind: changeKind(saying, before.standing?.get(trackId)?.saying),
    ...(faces.length > 1 && { letter }),
    text,
  };
  return { ...before, standing, waiting: { change, trackId, readyAtMs: atMs } };
}

/** When what waits may be told, if something does. */
export function dueAtMs({ waiting, toldAtMs }: Telling): number | undefined {
  return waiting && Math.max(waiting.readyAtMs, toldAtMs + TOLD_EVERY_MS);
}

/** What waits is told at `atMs`. */
export function tell(before: Telling, atMs: number): Telling {
  const { waiting } = before;
  if (waiting === undefined) return before;
  const { trackId, change } = waiting;
  if (trackId === undefined || change.text === undefined)
    return { ...NOTHING_TOLD, standing: new Map(), toldAtMs: atMs };
  const told = new Map(before.told).set(trackId, change.text);
  return { ...before, told, waiting: undefined, toldAtMs: atMs };
}

/** What stood there stays known until it is told that nobody is there. */
function noticeNobody(before: Telling, atMs: number): Telling {
  const waits = before.waiting !== undefined && before.waiting.trackId === undefined;
  if (waits || before.standing?.size === 0) return before;
  const change: Change = { kind: "unread", text: undefined };
  return { ...before, waiting: { change, trackId: undefined, readyAtMs: atMs + NOBODY_AFTER_MS } };
}

/** What waits, unless it is so no longer. */
function stillSo(
  waiting: Waiting | undefined,
  standing: NonNullable<Telling["standing"]>,
): Waiting | undefined {
  if (waiting?.trackId === undefined) return undefined;
  return standing.get(waiting.trackId)?.text === waiting.change.text ? waiting : undefined;
}
