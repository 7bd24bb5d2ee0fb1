/**
 * Probabilities and verdicts over time. Pure: state and a timestamp in, state out; no model, no clock.
 *
 * Two steps keep the words from flickering: log-probabilities are averaged with an exponential window, and a verdict is
 * shown only when it has held for a dwell time.
 */
import {
  EXPRESSIONS,
  type Expression,
  type Probabilities,
  probabilitiesFrom,
  softmax,
} from "./expression.ts";
import type { UnreadReason } from "./face.ts";

export interface SmoothedProbabilities {
  readonly logs: readonly number[];
  readonly atMs: number;
}

/** Keeps one confident frame from outweighing all others: a probability below this counts as this. */
const SMALLEST_PROBABILITY = 1e-4;

/**
 * Adds one frame. The weight of what came before halves every `timeConstantMs * ln 2`, whatever the frame rate;
 * time that runs backwards counts as no time.
 */
export function smoothProbabilities(
  before: SmoothedProbabilities | undefined,
  frame: Probabilities,
  atMs: number,
  timeConstantMs: number,
): SmoothedProbabilities {
  const logs = EXPRESSIONS.map((expression) => Math.log(Math.max(frame[expression], SMALLEST_PROBABILITY)));
  if (before === undefined) return { logs, atMs };
  const keep = Math.exp(-Math.max(0, atMs - before.atMs) / timeConstantMs);
  return { logs: logs.map((log, i) => keep * before.logs[i]! + (1 - keep) * log), atMs };
}

export function smoothedProbabilities({ logs }: SmoothedProbabilities): Probabilities {
  return probabilitiesFrom(EXPRESSIONS, softmax(logs));
}

/** What is said of a face, less where it is: the part that must not flicker. */
export type Verdict =
  | { readonly kind: "read"; readonly set: readonly Expression[] }
  | { readonly kind: "unread"; readonly because: UnreadReason };

export interface Settled {
  readonly shown: Verdict;
  readonly waiting: { readonly verdict: Verdict; readonly sinceMs: number } | undefined;
}

/** The first verdict is shown at once; a different one replaces it when it has held for `dwellMs`. */
export function settle(
  before: Settled | undefined,
  verdict: Verdict,
  atMs: number,
  dwellMs: number,
): Settled {
  if (before === undefined) return { shown: verdict, waiting: undefined };
  if (sameVerdict(verdict, before.shown)) return { shown: before.shown, waiting: undefined };
  const held = before.waiting !== undefined && sameVerdict(verdict, before.waiting.verdict);
  const sinceMs = held ? before.waiting.sinceMs : atMs;
  if (atMs - sinceMs >= dwellMs) return { shown: verdict, waiting: undefined };
  return { shown: before.shown, waiting: { verdict, sinceMs } };
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.kind === "unread" || b.kind === "unread")
    return a.kind === "unread" && b.kind === "unread" && a.because === b.because;
  return a.set.length === b.set.length && a.set.every((expression, i) => expression === b.set[i]);
}
