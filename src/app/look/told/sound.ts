/** A few soft, short notes for each kind of change, made by the browser itself: no file. */

import type { Availability } from "./availability.ts";
import type { ChangeKind } from "./change-kind.ts";

/** A note: its pitch in hertz and how long it sounds, in milliseconds. */
interface Note {
  readonly hertz: number;
  readonly ms: number;
}

const SHORT_MS = 150;
const LONG_MS = 420;
const [LOW, MIDDLE, HIGH] = [293.66, 440, 587.33] as const;
const PAUSE_MS = 60;

/** Of a loudness from 0 to 1: a sound for the same room, not for the next. */
const LOUDNESS = 0.09;
/** A note that comes and goes within this time does not click. */
const SOFTENED_MS = 25;

const NOTES: Readonly<Record<ChangeKind, readonly Note[]>> = {
  up: [
    { hertz: MIDDLE, ms: SHORT_MS },
    { hertz: HIGH, ms: SHORT_MS },
  ],
  down: [
    { hertz: HIGH, ms: SHORT_MS },
    { hertz: MIDDLE, ms: SHORT_MS },
  ],
  other: [
    { hertz: HIGH, ms: SHORT_MS },
    { hertz: HIGH, ms: SHORT_MS },
  ],
  rest: [{ hertz: LOW, ms: LONG_MS }],
  unread: [
    { hertz: LOW, ms: SHORT_MS },
    { hertz: LOW, ms: SHORT_MS },
    { hertz: LOW, ms: SHORT_MS },
  ],
};

export interface Sound {
  available(): Availability;
  play(kind: ChangeKind): void;
  /** At once, and the device's loudspeaker is let go. */
  stop(): void;
}

export function createSound(): Sound {
  let context: AudioContext | undefined;

  function stop(): void {
    void context?.close();
    context = undefined;
  }

  return {
    available: () =>
      typeof AudioContext === "undefined" ? { kind: "missing", because: "no-sound" } : { kind: "available" },
    stop,
    play(kind) {
      if (typeof AudioContext === "undefined") return;
      stop();
      context = new AudioContext();
      let atMs = 0;
      for (const note of NOTES[kind]) {
        playNote(context, note, context.currentTime + atMs / 1000);
        atMs += note.ms + PAUSE_MS;
      }
    },
  };
}

function playNote(context: AudioContext, { hertz, ms }: Note, at: number): void {
  const [oscillator, loudness] = [context.createOscillator(), context.createGain()];
  const end = at + ms / 1000;
  const softened = SOFTENED_MS / 1000;
  oscillator.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + softened);
  loudness.gain.setValueAtTime(LOUDNESS, end - softened);
  loudness.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(end);
}
