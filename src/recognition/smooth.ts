/**
 * Probabilities and verdicts over time. Pure: state and a timestamp in, state out; no model, no clock.
 *
 * Three things keep the words from flickering: log-probabilities are averaged with an exponential window; what is shown has
 * an advantage over what is not (`hysteresis`, in verdict.ts); and a verdict is shown only after what was shown has not held
 * for a dwell time. scripts/choose-over-time.ts chooses how much of each.
 */
import type { Probabilities } from "./expression.ts";
import { type LogProbabilities, logProbabilities, probabilitiesFromLogs } from "./log-odds.ts";
import { sameLead, sameVerdict, type Verdict } from "./verdict.ts";

export interface SmoothedProbabilities {
  readonly logs: LogProbabilities;
  readonly atMs: number;
}

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
  const logs = logProbabilities(frame);
  if (before === undefined) return { logs, atMs };
  const keep = Math.exp(-Math.max(0, atMs - before.atMs) / timeConstantMs);
  return {
    logs: logs.map((log, i) => keep * before.logs[i]! + (1 - keep) * log),
    atMs: Math.max(atMs, before.atMs),
  };
}

export function smoothedProbabilities({ logs }: SmoothedProbabilities): Probabilities {
  return probabilitiesFromLogs(logs);
}

export interface Dwell {
  /** How long what comes first must have been another before it is shown: a real change should not wait. */
  readonly dwellMs: number;
  /** How long anything else must have been different: what is said besides can wait longer. */
  readonly detailDwellMs: number;
}

export interface Settled {
  readonly shown: Verdict;
  /** Since when the verdict has not been the shown one; undefined while it is. */
  readonly differsSinceMs: number | undefined;
  /** Since when another expression has come first, or another reason has kept the face from being read. */
  readonly leadDiffersSinceMs: number | undefined;
}

/**
 * The first verdict is shown at once. Another one replaces it when what is shown has not been seen for `detailDwellMs`, or
 * what comes first in it for `dwellMs`; on the way from one expression to another the wait is not begun again.
 */
export function settle(
  before: Settled | undefined,
  verdict: Verdict,
  atMs: number,
  { dwellMs, detailDwellMs }: Dwell,
): Settled {
  const settled = { shown: verdict, differsSinceMs: undefined, leadDiffersSinceMs: undefined };
  if (before === undefined || sameVerdict(verdict, before.shown)) return settled;
  const differsSinceMs = before.differsSinceMs ?? atMs;
  const leadDiffersSinceMs = sameLead(verdict, before.shown)
    ? undefined
    : (before.leadDiffersSinceMs ?? atMs);
  const changes =
    leadDiffersSinceMs === undefined
      ? atMs - differsSinceMs >= detailDwellMs
      : atMs - leadDiffersSinceMs >= dwellMs;
  return changes ? settled : { shown: before.shown, differsSinceMs, leadDiffersSinceMs };
}
