/** How often cues come and go on a still face, and how soon they follow a real change: what smoothing trades against each other. */
import type { CueName } from "../../recognition/cues/cue-table.ts";
import { type CueSmoothing, type CuesOverTime, followCues } from "../../recognition/cues/cues-over-time.ts";
import { type CueMeasures, medianMeasures } from "../../recognition/cues/measures.ts";
import { readCues } from "../../recognition/cues/read-cues.ts";
import { type Calmness, calmnessOf, HASTY_MS, STILL_STRETCHES } from "../over-time/calmness.ts";
import { CHANGES_MS, SCRIPT } from "../over-time/synthetic-clip.ts";

export interface FilmFrame {
  readonly atMs: number;
  readonly measures: CueMeasures;
}

/** A synthetic clip as the mesh saw it. */
export interface CueFilm {
  readonly frames: readonly FilmFrame[];
  /** Undisturbed. */
  readonly atRest: CueMeasures | undefined;
  readonly atPeak: CueMeasures | undefined;
}

interface CueChange {
  readonly atMs: number;
  readonly cue: CueName;
  readonly came: boolean;
}

/** Each film is held against its own first rest, as ten seconds of a resting face are in use. */
export function measureCueCalmness(films: readonly CueFilm[], smoothing: CueSmoothing): Calmness {
  const stretches: (readonly CueChange[])[] = [];
  const delays: number[] = [];
  for (const film of films) {
    const ownNeutral = restOf(film);
    const changes = changesOf(film, ownNeutral, smoothing);
    for (const [from, to] of STILL_STRETCHES)
      stretches.push(changes.filter(({ atMs }) => atMs >= from && atMs < to));
    delays.push(...realCues(film, ownNeutral).map((cue) => delayOf(cue, changes)));
  }
  return calmnessOf(films.length, stretches, delays, isHasty);
}

function restOf({ frames }: CueFilm): CueMeasures {
  return medianMeasures(frames.filter(({ atMs }) => atMs < SCRIPT.restMs).map(({ measures }) => measures));
}

function changesOf(film: CueFilm, ownNeutral: CueMeasures, smoothing: CueSmoothing): CueChange[] {
  const changes: CueChange[] = [];
  let before: CuesOverTime | undefined;
  for (const frame of film.frames) {
    const after = followCues(before, frame, ownNeutral, smoothing);
    const [was, is] = [before, after].map((state) => new Set(state?.cues.map(({ cue }) => cue)));
    const { atMs } = frame;
    if (before !== undefined) {
      for (const cue of is!) if (!was!.has(cue)) changes.push({ atMs, cue, came: true });
      for (const cue of was!) if (!is!.has(cue)) changes.push({ atMs, cue, came: false });
    }
    before = after;
  }
  return changes;
}

function realCues({ atRest, atPeak }: CueFilm, ownNeutral: CueMeasures): CueName[] {
  const names = (measures: CueMeasures | undefined): CueName[] =>
    measures ? readCues(measures, { ownNeutral }).map(({ cue }) => cue) : [];
  const rest = names(atRest);
  return names(atPeak).filter((cue) => !rest.includes(cue));
}

/** From the middle of the first fade until the cue is there, 0 where it was before; infinite where it does not come while the face holds. */
function delayOf(cue: CueName, changes: readonly CueChange[]): number {
  const [up, down] = CHANGES_MS;
  const own = changes.filter((change) => change.cue === cue && change.atMs < down - SCRIPT.fadeMs / 2);
  if (own.findLast(({ atMs }) => atMs < up)?.came) return 0;
  const came = own.find((change) => change.came && change.atMs >= up);
  return came ? came.atMs - up : Number.POSITIVE_INFINITY;
}

function isHasty(changes: readonly CueChange[]): boolean {
  return changes.some(({ cue, atMs }, i) => {
    const next = changes.slice(i + 1).find((change) => change.cue === cue);
    return next !== undefined && next.atMs - atMs < HASTY_MS;
  });
}
