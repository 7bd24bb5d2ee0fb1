/** What the drawn face does over time: expressions that come and go, with blinks, as a pure function of the time. */
import { type ActionUnits, mixPoses, POSES } from "./action-units.ts";

/** An expression that comes out of rest and goes back to it. All in milliseconds. */
export interface Turn {
  readonly pose: ActionUnits;
  /** At rest before. */
  readonly restMs: number;
  /** Coming: about half a second in a face. */
  readonly onsetMs: number;
  /** Held. */
  readonly apexMs: number;
  /** Going: slower than it came. */
  readonly offsetMs: number;
}

/** The round that the page shows. */
const ROUND: readonly Turn[] = [
  { pose: POSES.smile, restMs: 2200, onsetMs: 550, apexMs: 3000, offsetMs: 800 },
  { pose: POSES.surprise, restMs: 1700, onsetMs: 350, apexMs: 2800, offsetMs: 700 },
];

const BLINK_EVERY_MS = 3700;
const BLINK_MS = 220;

export const ROUND_MS = durationOf(ROUND);

export interface PerformanceOptions {
  /** Pose follows pose without movement between, for people who asked for reduced motion. */
  readonly still?: boolean;
}

/** The pose of the page's round at a time since the start, in milliseconds; it goes round and round. */
export function poseAt(timeMs: number, { still = false }: PerformanceOptions = {}): ActionUnits {
  const posed = poseOfTurns(ROUND, timeMs % ROUND_MS, { still });
  if (still) return posed;
  const alive = { ...posed, tilt: 2.5 * Math.sin(timeMs / 1900), yaw: 2 * Math.sin(timeMs / 2900) };
  return mixPoses(alive, { ...alive, AU43: 1 }, blinkAt(timeMs));
}

/** How long the turns take, one after another, in milliseconds. */
export function durationOf(turns: readonly Turn[]): number {
  return turns.reduce(
    (sum, { restMs, onsetMs, apexMs, offsetMs }) => sum + restMs + onsetMs + apexMs + offsetMs,
    0,
  );
}

/** The pose at a time since the first of these turns began, in milliseconds; at rest before them and after them. */
export function poseOfTurns(
  turns: readonly Turn[],
  timeMs: number,
  { still = false }: PerformanceOptions = {},
): ActionUnits {
  let leftMs = timeMs;
  for (const turn of turns) {
    const lastsMs = durationOf([turn]);
    if (leftMs < lastsMs) return still ? stillPose(turn, leftMs) : movingPose(turn, leftMs);
    leftMs -= lastsMs;
  }
  return POSES.rest;
}

function movingPose(turn: Turn, timeMs: number): ActionUnits {
  return mixPoses(POSES.rest, turn.pose, strengthAt(turn, timeMs));
}

/** There at once, and gone at once. */
function stillPose({ pose, restMs, onsetMs, apexMs }: Turn, timeMs: number): ActionUnits {
  return timeMs >= restMs && timeMs < restMs + onsetMs + apexMs ? pose : POSES.rest;
}

/** How much of its pose a turn shows, 0..1. */
function strengthAt({ restMs, onsetMs, apexMs, offsetMs }: Turn, timeMs: number): number {
  const coming = timeMs - restMs;
  const going = coming - onsetMs - apexMs;
  if (going > 0) return 1 - ease(going / offsetMs);
  return coming > 0 ? ease(coming / onsetMs) : 0;
}

/** Smoothstep: it begins and ends at a standstill. */
function ease(share: number): number {
  const inside = Math.min(1, share);
  return inside * inside * (3 - 2 * inside);
}

function blinkAt(timeMs: number): number {
  const inBlink = (timeMs + BLINK_EVERY_MS / 2) % BLINK_EVERY_MS;
  return inBlink < BLINK_MS ? Math.sin((Math.PI * inBlink) / BLINK_MS) : 0;
}
