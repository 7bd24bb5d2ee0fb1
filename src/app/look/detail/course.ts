/**
 * The course of a session: for each letter, what its face showed from when to when. Pure: frames in, stretches of time out. Nothing
 * of it is kept.
 */
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS, type Expression } from "../../../recognition/expression.ts";
import { type Reading, UNREAD_REASONS, type UnreadReason } from "../../../recognition/face.ts";
import type { Letters } from "../letters.ts";

/** Older stretches are forgotten. */
export const COURSE_MS = 5 * 60_000;
/** A stretch ends where a face was gone for longer. */
const LONGEST_GAP_MS = 1000;

/** What one face showed, less how much. */
interface Seen {
  /** What it looked most like, where that could be read. */
  readonly expression?: Expression;
  readonly because?: UnreadReason;
  readonly cues: readonly CueName[];
}

interface Stretch extends Seen {
  readonly letter: string;
  /** In milliseconds of the frames' clock. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** In no particular order. */
export interface Course {
  readonly past: readonly Stretch[];
  /** What goes on, by letter. */
  readonly open: ReadonlyMap<string, Stretch>;
  /** When the first frame was taken; undefined before it. */
  readonly beganMs: number | undefined;
}

export const NO_COURSE: Course = { past: [], open: new Map(), beganMs: undefined };

/** One frame further. */
export function extend(
  { past, open, beganMs }: Course,
  readings: readonly Reading[],
  letters: Letters,
  atMs: number,
): Course {
  const next = new Map<string, Stretch>();
  const ended: Stretch[] = [];
  for (const reading of readings) {
    const letter = letters.get(reading.trackId) ?? "";
    const seen = seenIn(reading);
    const before = open.get(letter);
    const together = before !== undefined && atMs - before.toMs <= LONGEST_GAP_MS;
    if (together && sameSeen(before, seen)) next.set(letter, { ...before, toMs: atMs });
    else {
      // What was there is taken to have stayed until something else came.
      if (before !== undefined) ended.push(together ? { ...before, toMs: atMs } : before);
      next.set(letter, { letter, ...seen, fromMs: atMs, toMs: atMs });
    }
  }
  for (const [letter, stretch] of open) {
    if (next.has(letter)) continue;
    if (atMs - stretch.toMs <= LONGEST_GAP_MS) next.set(letter, stretch);
    else ended.push(stretch);
  }
  const kept = ended.length === 0 ? past : [...past, ...ended];
  const old = kept.some(({ toMs }) => toMs < atMs - COURSE_MS);
  return {
    past: old ? kept.filter(({ toMs }) => toMs >= atMs - COURSE_MS) : kept,
    open: next,
    beganMs: beganMs ?? atMs,
  };
}

function seenIn(reading: Reading): Seen {
  const cues = reading.cues.map(({ cue }) => cue);
  return reading.kind === "read" ? { expression: reading.set[0]!, cues } : { because: reading.because, cues };
}

function sameSeen(a: Seen, b: Seen): boolean {
  return (
    a.expression === b.expression &&
    a.because === b.because &&
    a.cues.length === b.cues.length &&
    a.cues.every((cue, i) => cue === b.cues[i])
  );
}

/** What a row of a lane is about. */
export type RowName =
  | { readonly kind: "expression"; readonly name: Expression }
  | { readonly kind: "cue"; readonly name: CueName }
  /** Movements could be read and none stood out. */
  | { readonly kind: "still" }
  | { readonly kind: "unread"; readonly name: UnreadReason };

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Row {
  readonly name: RowName;
  /** In the order of time; none touches the next. */
  readonly spans: readonly Span[];
}

export interface Lane {
  readonly letter: string;
  /** Only what was there, always in the same order. */
  readonly rows: readonly Row[];
}

const EXPRESSION_ROWS: readonly RowName[] = EXPRESSIONS.map((name) => ({ kind: "expression", name }));
const CUE_ROWS: readonly RowName[] = [
  ...CUE_NAMES.map((name): RowName => ({ kind: "cue", name })),
  { kind: "still" },
];
const UNREAD_ROWS: readonly RowName[] = UNREAD_REASONS.map((name) => ({ kind: "unread", name }));

/** For each letter what it looked like, or what moved; and when it could not be read. In the order of the letters. */
export function lanesOf({ past, open }: Course, about: "expressions" | "cues"): Lane[] {
  const stretches = [...past, ...open.values()].sort((a, b) => a.fromMs - b.fromMs);
  const letters = [...new Set(stretches.map(({ letter }) => letter))].sort(
    (a, b) => a.length - b.length || a.localeCompare(b),
  );
  const names = [...(about === "expressions" ? EXPRESSION_ROWS : CUE_ROWS), ...UNREAD_ROWS];
  return letters.map((letter) => {
    const own = stretches.filter((stretch) => stretch.letter === letter);
    const rows = names.map((name) => ({
      name,
      spans: joined(own.filter((stretch) => tells(stretch, name, about))),
    }));
    return { letter, rows: rows.filter(({ spans }) => spans.length > 0) };
  });
}

function tells({ expression, because, cues }: Stretch, row: RowName, about: "expressions" | "cues"): boolean {
  // Where it is only unsure what a face looks like, what moves is known.
  const movesKnown = because === undefined || because === "unsure";
  switch (row.kind) {
    case "expression":
      return expression === row.name;
    case "cue":
      return cues.includes(row.name);
    case "still":
      return movesKnown && cues.length === 0;
    case "unread":
      return because === row.name && (about === "expressions" || !movesKnown);
  }
}

/** Spans that touch become one. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((all, { fromMs, toMs }) => {
    const last = all.at(-1);
    if (last !== undefined && fromMs <= last.toMs)
      all[all.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) };
    else all.push({ fromMs, toMs });
    return all;
  }, []);
}
