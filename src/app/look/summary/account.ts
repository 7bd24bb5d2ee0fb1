/** From lengths of time to what may be told of them in plain, rounded words: no numbers but for how long it was. Pure. */
import { CUE_NAMES, type CueName } from "../../../recognition/cues/cue-table.ts";
import { EXPRESSIONS, type Expression } from "../../../recognition/expression.ts";
import { UNREAD_REASONS, type UnreadReason } from "../../../recognition/face.ts";
import type { Summary } from "../../store/kinds/summary.ts";
import type { Times } from "./tally.ts";

/** How much of the time, from the most to the least. */
const SHARES = [
  { share: "nearly-all", from: 0.9 },
  { share: "most", from: 0.6 },
  { share: "half", from: 0.4 },
  { share: "some", from: 0.15 },
  { share: "now-and-then", from: 0.02 },
] as const;
export type Share = (typeof SHARES)[number]["share"];

/** What was there for a shorter time is not told: it may have been a slip of the reading. */
const LEAST_MS = 500;

export interface Part<Name> {
  readonly name: Name;
  readonly share: Share;
}

/** Each list with what was there longest first. */
export interface Account {
  readonly lasted: RoughTime;
  readonly shown: readonly Part<Expression>[];
  readonly moved: readonly Part<CueName>[];
  /** Movements could be read and none stood out. */
  readonly still: Share | undefined;
  /** Could not tell. */
  readonly unread: readonly Part<UnreadReason>[];
  /** No face was there, or nothing could be seen. */
  readonly nobody: Share | undefined;
}

/** At most this many are told; more would be a list to work through. */
const MOST_PARTS = 5;

export function accountOf(summary: Summary): Account {
  const { durationMs, readMs, shownMs, unreadMs, movedMs, stillMs } = summary;
  const parts = <Name extends string>(names: readonly Name[], times: Times<Name>): Part<Name>[] =>
    names
      .flatMap((name) => {
        const ms = times[name] ?? 0;
        const share = shareOf(ms, durationMs);
        return share === undefined ? [] : [{ name, share, ms }];
      })
      .sort((a, b) => b.ms - a.ms)
      .slice(0, MOST_PARTS)
      .map(({ name, share }) => ({ name, share }));
  return {
    lasted: roughly(durationMs),
    shown: parts(EXPRESSIONS, shownMs),
    moved: parts(CUE_NAMES, movedMs),
    still: shareOf(stillMs, durationMs),
    unread: parts(UNREAD_REASONS, unreadMs),
    nobody: shareOf(durationMs - readMs - total(unreadMs), durationMs),
  };
}

/**
 * What of a summary may be kept: of another person what moved, and not what it might have meant. They have not been asked whether that
 * may be written down.
 */
export function keepable(summary: Summary): Summary {
  if (summary.subject === "myself") return summary;
  const { unsure = 0, ...unreadMs } = summary.unreadMs;
  // Where it was only unsure what a face looked like, it knew what moved.
  return { ...summary, shownMs: {}, unreadMs, readMs: summary.readMs + unsure };
}

/** Undefined where it is too little to be told. */
export function shareOf(partMs: number, wholeMs: number): Share | undefined {
  if (partMs < LEAST_MS) return undefined;
  return SHARES.find(({ from }) => partMs >= from * wholeMs)?.share;
}

export interface RoughTime {
  readonly count: number;
  readonly unit: "second" | "minute" | "hour";
}

/** As one would say it: to five seconds, to a minute, to five minutes, to an hour. */
export function roughly(ms: number): RoughTime {
  const seconds = ms / 1000;
  if (seconds < 57.5) return { count: Math.max(5, 5 * Math.round(seconds / 5)), unit: "second" };
  const minutes = seconds / 60;
  if (minutes < 12.5) return { count: Math.max(1, Math.round(minutes)), unit: "minute" };
  if (minutes < 90) return { count: 5 * Math.round(minutes / 5), unit: "minute" };
  return { count: Math.round(minutes / 60), unit: "hour" };
}

function total(times: Times<string>): number {
  return Object.values(times).reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
}
