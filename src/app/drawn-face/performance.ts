/** What the drawn face does over time: a round of poses, with blinks, as a pure function of the time. */
import { type ActionUnits, mixPoses, POSES, type PoseName } from "./action-units.ts";

interface Turn {
  readonly pose: PoseName;
  readonly holdMs: number;
}

/** One round. Rest comes between, as it does in a face. */
const TURNS: readonly Turn[] = [
  { pose: "rest", holdMs: 2200 },
  { pose: "smile", holdMs: 3000 },
  { pose: "rest", holdMs: 2000 },
  { pose: "surprise", holdMs: 2800 },
];

/** A face takes about half a second into an expression. */
const MOVE_MS = 550;
const BLINK_EVERY_MS = 3700;
const BLINK_MS = 220;

export const ROUND_MS = TURNS.reduce((sum, { holdMs }) => sum + MOVE_MS + holdMs, 0);

export interface PerformanceOptions {
  /** Pose follows pose without movement between, for people who asked for reduced motion. */
  readonly still?: boolean;
}

/** The pose at a time since the start, in milliseconds. */
export function poseAt(timeMs: number, { still = false }: PerformanceOptions = {}): ActionUnits {
  const { from, to, share } = turnAt(timeMs % ROUND_MS);
  if (still) return POSES[to];
  return {
    ...mixPoses(POSES[from], POSES[to], ease(share)),
    blink: blinkAt(timeMs),
    tilt: 2.5 * Math.sin(timeMs / 1900),
  };
}

/** Each turn holds its pose, then moves to the next one's. */
function turnAt(timeInRound: number): { from: PoseName; to: PoseName; share: number } {
  let leftMs = timeInRound;
  for (const [i, { pose, holdMs }] of TURNS.entries()) {
    if (leftMs < holdMs) return { from: pose, to: pose, share: 0 };
    leftMs -= holdMs;
    if (leftMs < MOVE_MS)
      return { from: pose, to: TURNS[(i + 1) % TURNS.length]!.pose, share: leftMs / MOVE_MS };
    leftMs -= MOVE_MS;
  }
  return { from: TURNS[0]!.pose, to: TURNS[0]!.pose, share: 0 };
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

function blinkAt(timeMs: number): number {
  const inBlink = (timeMs + BLINK_EVERY_MS / 2) % BLINK_EVERY_MS;
  return inBlink < BLINK_MS ? Math.sin((Math.PI * inBlink) / BLINK_MS) : 0;
}
