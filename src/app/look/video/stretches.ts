/**
 * What a video shows over time: for each letter the stretches in which the same is to be said of its face. Pure.
 *
 * Readings come ten times a second, people do not read so fast: what holds for less than half a second goes to its longer neighbour, and
 * a face that is not found for as short a time was there all along.
 */
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import type { Dwell } from "../../../recognition/smooth.ts";
import type { Subject } from "../../session/session.ts";
import { type Saying, wordsOf } from "../face-words.ts";
import type { Letters } from "../letters.ts";
import type { Moment } from "./moments.ts";

/** A part of the video, in milliseconds from its beginning. `toMs` no longer belongs to it. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A part in which one thing is said of one face. */
export interface Stretch extends Span {
  readonly letter: string;
  /** Its cues are those that were there for at least half of the time. */
  readonly saying: Saying;
}

export const LEAST_STRETCH_MS = 500;

interface Piece extends Span {
  readonly saying: Saying;
}

/** A part of the same lead, with the pieces it is made of. */
interface Run extends Span {
  readonly lead: string;
  readonly pieces: readonly Piece[];
}

interface StretchOptions {
  /** Of whose face it is told: of another person's what moves, of one's own what it may be, too. */
  readonly told: Subject;
  /** Where the last reading's part ends. */
  readonly endMs: number;
  /** How long a stream waits before it says something else. Here it is known when that began, so it is dated back. */
  readonly dwell?: Dwell;
}

/** @returns in the order of the letters, then of time */
export function stretchesOf(
  moments: readonly Moment[],
  letters: Letters,
  { told, endMs, dwell = { dwellMs: 0, detailDwellMs: 0 } }: StretchOptions,
): Stretch[] {
  const pieces = new Map<string, Piece[]>();
  const piecesOf = (letter: string): Piece[] => {
    if (!pieces.has(letter)) pieces.set(letter, []);
    return pieces.get(letter)!;
  };
  moments.forEach(({ atMs, result }, i) => {
    const toMs = moments[i + 1]?.atMs ?? Math.max(endMs, atMs);
    // What the first frame shows is shown from the beginning.
    for (const { letter, saying } of wordsOf(result.readings, letters, told))
      piecesOf(letter).push({ fromMs: i === 0 ? 0 : atMs, toMs, saying });
  });
  return [...pieces]
    .sort(([a], [b]) => a.length - b.length || a.localeCompare(b))
    .flatMap(([letter, own]) =>
      inView(own).flatMap((whole) =>
        calmed(datedBack(runsOf(whole), dwell)).map((run) => ({
          letter,
          fromMs: run.fromMs,
          toMs: run.toMs,
          saying: sayingOf(run),
        })),
      ),
    );
}

/**
 * The stretches of one face with the rarest of its cues first: where there is room for few words, those that tell one stretch from
 * another come before what is there all the time.
 */
export function rarestFirst(stretches: readonly Stretch[]): Stretch[] {
  const forMs = new Map<CueName, number>();
  for (const { saying, ...span } of stretches)
    for (const { cue } of saying.cues) forMs.set(cue, (forMs.get(cue) ?? 0) + lengthOf(span));
  return stretches.map((stretch) => {
    const cues = [...stretch.saying.cues].sort((a, b) => forMs.get(a.cue)! - forMs.get(b.cue)!);
    return { ...stretch, saying: { ...stretch.saying, cues } };
  });
}

/** Parts longer than a moment in which no letter has a stretch, between 0 and `endMs`. */
export function gapsBetween(stretches: readonly Span[], endMs: number): Span[] {
  const gaps: Span[] = [];
  let coveredMs = 0;
  for (const { fromMs, toMs } of [...stretches, { fromMs: endMs, toMs: endMs }].sort(
    (a, b) => a.fromMs - b.fromMs,
  )) {
    if (fromMs - coveredMs >= LEAST_STRETCH_MS) gaps.push({ fromMs: coveredMs, toMs: fromMs });
    coveredMs = Math.max(coveredMs, toMs);
  }
  return gaps;
}

/** Cut where the face was gone for longer than a moment; shorter absences are filled by what was said before. */
function inView(pieces: readonly Piece[]): Piece[][] {
  const wholes: Piece[][] = [];
  for (const piece of pieces) {
    const whole = wholes.at(-1);
    const before = whole?.at(-1);
    if (whole === undefined || before === undefined || piece.fromMs - before.toMs >= LEAST_STRETCH_MS) {
      wholes.push([piece]);
      continue;
    }
    whole[whole.length - 1] = { ...before, toMs: piece.fromMs };
    whole.push(piece);
  }
  return wholes;
}

function runsOf(pieces: readonly Piece[]): Run[] {
  return joined(
    pieces.map((piece) => ({
      lead: leadOf(piece.saying),
      fromMs: piece.fromMs,
      toMs: piece.toMs,
      pieces: [piece],
    })),
  );
}

/** Each run begins when it was first seen, not when it was first said. What moves is said at once. */
function datedBack(runs: readonly Run[], dwell: Dwell): Run[] {
  const begins: number[] = [];
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const earliestMs = begins[i - 1];
    begins.push(
      before === undefined || earliestMs === undefined
        ? run.fromMs
        : Math.max(earliestMs, run.fromMs - waited(before.pieces[0]!.saying, run.pieces[0]!.saying, dwell)),
    );
  });
  const dated = runs.map((run, i) => ({ ...run, fromMs: begins[i]!, toMs: begins[i + 1] ?? run.toMs }));
  return joined(dated.filter(({ fromMs, toMs }) => fromMs < toMs));
}

/** As `settle` of recognition/smooth.ts waits: less where something else comes first. */
function waited(before: Saying, now: Saying, { dwellMs, detailDwellMs }: Dwell): number {
  if (before.kind === "moves" && now.kind === "moves") return 0;
  const first = (saying: Saying): string =>
    saying.kind === "looks-like" ? saying.explanation.expressions[0]! : saying.kind;
  return first(before) === first(now) ? detailDwellMs : dwellMs;
}

/** What must be the same for the whole of a stretch: the possibilities, the reason, or what moves where nothing else is said. */
function leadOf(saying: Saying): string {
  if (saying.kind === "moves") return JSON.stringify(saying.cues);
  if (saying.kind !== "looks-like") return saying.kind;
  const { expressions, blend } = saying.explanation;
  return JSON.stringify([expressions, blend]);
}

function joined(runs: readonly Run[]): Run[] {
  const together: Run[] = [];
  for (const run of runs) {
    const before = together.at(-1);
    if (before?.lead === run.lead)
      together[together.length - 1] = {
        ...run,
        fromMs: before.fromMs,
        pieces: [...before.pieces, ...run.pieces],
      };
    else together.push(run);
  }
  return together;
}

/** As long as a run is too short and has a neighbour, its time goes to the longer one, that of the shortest run first. */
function calmed(runs: readonly Run[]): readonly Run[] {
  let calm = runs;
  while (calm.length > 1) {
    const lengths = calm.map(lengthOf);
    const shortest = lengths.indexOf(Math.min(...lengths));
    if (lengths[shortest]! >= LEAST_STRETCH_MS) break;
    const [before = 0, after = 0] = [lengths[shortest - 1], lengths[shortest + 1]];
    const { lead } = calm[before >= after ? shortest - 1 : shortest + 1]!;
    calm = joined(calm.map((run, i) => (i === shortest ? { ...run, lead } : run)));
  }
  return calm;
}

function lengthOf({ fromMs, toMs }: Span): number {
  return toMs - fromMs;
}

/** What its own pieces say, less those it has taken over, with the cues that were mostly there. */
function sayingOf(run: Run): Saying {
  const own = run.pieces.filter(({ saying }) => leadOf(saying) === run.lead);
  const { saying } = own[0]!;
  return saying.kind === "moves" ? saying : { ...saying, cues: cuesMostlyThere(own) };
}

function cuesMostlyThere(pieces: readonly Piece[]): CueInWords[] {
  const there = new Map<string, { readonly cue: CueInWords; readonly forMs: number }>();
  for (const { saying, fromMs, toMs } of pieces)
    for (const cue of saying.cues) {
      const name = `${cue.cue} ${cue.side}`;
      there.set(name, { cue, forMs: (there.get(name)?.forMs ?? 0) + toMs - fromMs });
    }
  const half = pieces.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 2;
  return [...there.values()]
    .flatMap(({ cue, forMs }) => (forMs >= half ? [cue] : []))
    .sort((a, b) => CUE_NAMES.indexOf(a.cue) - CUE_NAMES.indexOf(b.cue));
}
