import type { Availability } from "./availability.ts";
import type { ChangeKind } from "./change-kind.ts";

const [SHORT, LONG, PAUSE] = [70, 260, 110] as const;

/** In milliseconds: on, off, on … In the rhythm of the sounds. */
const PATTERNS: Readonly<Record<ChangeKind, readonly number[]>> = {
  up: [SHORT, PAUSE, LONG],
  down: [LONG, PAUSE, SHORT],
  other: [SHORT, PAUSE, SHORT],
  rest: [LONG],
  unread: [SHORT, PAUSE, SHORT, PAUSE, SHORT],
};

export interface Vibration {
  available(): Availability;
  play(kind: ChangeKind): void;
  stop(): void;
}

export function createVibration(): Vibration {
  // Safari and Firefox have none. Where the browser has it, it does not say whether the device can.
  const can = "vibrate" in navigator;
  let played = false;
  return {
    available: () => (can ? { kind: "available" } : { kind: "missing", because: "no-vibration" }),
    play(kind) {
      if (!can) return;
      played = true;
      navigator.vibrate([...PATTERNS[kind]]);
    },
    stop() {
      if (played) navigator.vibrate(0);
      played = false;
    },
  };
}
