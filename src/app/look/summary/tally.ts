/** For how long faces showed what, counted frame by frame. Pure: readings and their times in, lengths of time out. */
import type { CueName } from "../../../recognition/cues/cue-table.ts";
import type { Expression } from "../../../recognition/expression.ts";
import type { Reading, UnreadReason } from "../../../recognition/face.ts";

/** In milliseconds; what never was is left out. */
export type Times<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** Several faces that are there at once share the time, so that `readMs`, all of `unreadMs` and nobody there add up to `durationMs`. */
export interface Tally {
  readonly durationMs: number;
  /** How long faces could be read: all of `shownMs`. */
  readonly readMs: number;
  /** How long each expression was what a face looked most like. */
  readonly shownMs: Times<Expression>;
  readonly unreadMs: Times<UnreadReason>;
  /** How long each movement was there; several can be there at once. */
  readonly movedMs: Times<CueName>;
  /** How long movements could be read and none stood out. */
  readonly stillMs: number;
  /** What is taken to last until the next frame. */
  readonly last: { readonly readings: readonly Reading[]; readonly atMs: number } | undefined;
}

export const NO_TALLY: Tally = {
  durationMs: 0,
  readMs: 0,
  shownMs: {},
  unreadMs: {},
  movedMs: {},
  stillMs: 0,
  last: undefined,
};

/** After a longer gap between two frames nothing is known of the time between them, and it counts as nothing seen. */
export const LONGEST_GAP_MS = 1000;

/** One frame further. */
export function count(tally: Tally, readings: readonly Reading[], atMs: number): Tally {
  return { ...lapse(tally, atMs), last: { readings, atMs } };
}

/** Nothing is looked at from `atMs` on: the time until the next frame counts for nothing, not even as looked. */
export function interrupt(tally: Tally, atMs: number): Tally {
  return { ...lapse(tally, atMs), last: undefined };
}

/** Time that runs backwards counts as no time. */
function lapse(tally: Tally, atMs: number): Tally {
  if (tally.last === undefined) return tally;
  const elapsedMs = Math.max(0, atMs - tally.last.atMs);
  const looked = { ...tally, durationMs: tally.durationMs + elapsedMs };
  if (elapsedMs > LONGEST_GAP_MS) return looked;
  const { readings } = tally.last;
  return readings.reduce((sum, reading) => addFace(sum, reading, elapsedMs / readings.length), looked);
}

function addFace(tally: Tally, reading: Reading, ms: number): Tally {
  const told =
    reading.kind === "read"
      ? { readMs: tally.readMs + ms, shownMs: add(tally.shownMs, reading.set[0]!, ms) }
      : { unreadMs: add(tally.unreadMs, reading.because, ms) };
  // Of a face whose expression it is unsure of, movements are known all the same.
  const movesKnown = reading.kind === "read" || reading.because === "unsure";
  const still = movesKnown && reading.cues.length === 0;
  return {
    ...tally,
    ...told,
    movedMs: reading.cues.reduce((times, { cue }) => add(times, cue, ms), tally.movedMs),
    stillMs: tally.stillMs + (still ? ms : 0),
  };
}

function add<Name extends string>(times: Times<Name>, name: Name, ms: number): Times<Name> {
  return { ...times, [name]: (times[name] ?? 0) + ms };
}
