/** How often what is shown changes on a still face, and how soon it follows a real change: what smoothing trades against each other. */
import { quantile } from "../../evaluation/index.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { type FaceMemory, remember } from "../../recognition/memory.ts";
import type { Verdict } from "../../recognition/verdict.ts";
import type { ReadClip } from "./read-clips.ts";
import { CHANGES_MS, CLIP_MS, SCRIPT } from "./synthetic-clip.ts";

/** Two changes closer than this on a still face are one too many. */
export const HASTY_MS = 1500;
/** A change should be shown within this time. */
const PROMPT_MS = 700;
/** How long after a fade has ended the words may still be settling; only then does the face count as still. */
const SETTLING_MS = 1200;

export interface Calmness {
  /** On still faces. */
  readonly changesPerMinute: number;
  readonly stillStretches: number;
  /** Still stretches in which two changes followed each other within 1.5 seconds. */
  readonly hasty: number;
  /** What an undisturbed face shows after a fade and did not before it: an expression that comes first, or a cue. */
  readonly realChanges: number;
  /** Of them, those that were never shown while the face held. */
  readonly missed: number;
  /** Share of real changes shown within 700 ms of the middle of the fade. */
  readonly prompt: number;
  /** Of those that were shown: from the middle of the fade. */
  readonly medianDelayMs: number;
  /** Nine in ten are no slower. */
  readonly slowDelayMs: number;
}

/** Face at rest, its expression and rest again, each without the fades. */
export const STILL_STRETCHES = [
  [0, SCRIPT.restMs],
  [SCRIPT.restMs + SCRIPT.fadeMs + SETTLING_MS, SCRIPT.restMs + SCRIPT.fadeMs + SCRIPT.holdMs],
  [SCRIPT.restMs + 2 * SCRIPT.fadeMs + SCRIPT.holdMs + SETTLING_MS, CLIP_MS],
] as const;

/** A change of what is shown, and what is said first after it. */
export interface Rewording {
  readonly atMs: number;
  readonly first: Expression | undefined;
}

export function measureCalmness(clips: readonly ReadClip[], manifest: ModelManifest): Calmness {
  const stretches: (readonly Rewording[])[] = [];
  const delays: number[] = [];
  for (const clip of clips) {
    const rewordings = rewordingsOf(clip.frames, manifest);
    for (const [from, to] of STILL_STRETCHES)
      stretches.push(rewordings.slice(1).filter(({ atMs }) => atMs >= from && atMs < to));
    if (clip.atRest !== clip.atPeak) delays.push(...delaysOf(clip, rewordings));
  }
  return calmnessOf(clips.length, stretches, delays, isHasty);
}

/**
 * @param stretches the changes within each still stretch
 * @param delays of each real change, in milliseconds; infinite for one that was never shown
 */
export function calmnessOf<Change>(
  clips: number,
  stretches: readonly (readonly Change[])[],
  delays: readonly number[],
  hasty: (changes: readonly Change[]) => boolean,
): Calmness {
  const stillMs = clips * STILL_STRETCHES.reduce((sum, [from, to]) => sum + to - from, 0);
  const shown = delays.filter(Number.isFinite).sort((a, b) => a - b);
  return {
    changesPerMinute: (stretches.flat().length / stillMs) * 60_000,
    stillStretches: stretches.length,
    hasty: stretches.filter(hasty).length,
    realChanges: delays.length,
    missed: delays.length - shown.length,
    prompt: shown.filter((delay) => delay <= PROMPT_MS).length / delays.length,
    medianDelayMs: quantile(shown, 0.5),
    slowDelayMs: quantile(shown, 0.9),
  };
}

export function isHasty(rewordings: readonly Rewording[]): boolean {
  return rewordings.some(({ atMs }, i) => i > 0 && atMs - rewordings[i - 1]!.atMs < HASTY_MS);
}

/** The words over a clip, as the stream says them: the first, and every change. */
export function rewordingsOf(frames: ReadClip["frames"], manifest: ModelManifest): Rewording[] {
  const rewordings: Rewording[] = [];
  let memory: FaceMemory | undefined;
  let words: string | undefined;
  for (const { atMs, ...look } of frames) {
    memory = remember(memory, { ...look, because: undefined }, atMs, manifest);
    const { shown } = memory.settled;
    if (wordsOf(shown) === words) continue;
    words = wordsOf(shown);
    rewordings.push({ atMs, first: shown.kind === "read" ? shown.set[0] : undefined });
  }
  return rewordings;
}

/** What the sentence is made of; the level is said beside it. */
function wordsOf(shown: Verdict): string {
  if (shown.kind === "unread") return shown.because;
  return `${shown.set.join(" ")}${shown.blend === undefined ? "" : " at once"}`;
}

/** Of each of a clip's two changes, from the middle of its fade; infinite for one that was never shown. */
function delaysOf({ atRest, atPeak }: ReadClip, rewordings: readonly Rewording[]): number[] {
  const [up, down] = CHANGES_MS;
  const delayOf = (changeMs: number, endMs: number, expected: Expression): number => {
    const shown = rewordings.findLastIndex(({ atMs }) => atMs < changeMs - SCRIPT.fadeMs / 2);
    if (rewordings[shown]?.first === expected) return 0;
    const hit = rewordings.slice(shown + 1).find(({ atMs, first }) => atMs < endMs && first === expected);
    return hit === undefined ? Number.POSITIVE_INFINITY : hit.atMs - changeMs;
  };
  return [delayOf(up, down - SCRIPT.fadeMs / 2, atPeak), delayOf(down, CLIP_MS, atRest)];
}
