/** Stands in for the ways a page can be heard and felt, and keeps what it was told by each. */
import type { Page } from "playwright-core";

export interface Told {
  readonly way: "sound" | "speech" | "vibration";
  /** Words, a pattern, or pitches; "stop" where it was made to end. */
  readonly what: string;
  readonly atMs: number;
}

/** To be run in the page before its own scripts. The device has a voice of its own for English alone. */
export function spyOnTelling(): void {
  const told: Told[] = [];
  const note = (way: Told["way"], what: string): void => {
    told.push({ way, what, atMs: performance.now() });
  };
  const voices = [
    { lang: "en-US", localService: false, default: true, name: "far away" },
    { lang: "en-GB", localService: true, default: false, name: "own" },
    { lang: "es-ES", localService: false, default: false, name: "far away" },
  ];
  class Utterance {
    voice: { name: string } | undefined;
    lang = "";
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = {
    getVoices: () => voices,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cancel: () => note("speech", "stop"),
    speak: ({ voice, text }: Utterance) => note("speech", `${voice?.name}: ${text}`),
  };
  class FakeAudioContext {
    readonly currentTime = 0;
    readonly destination = {};
    readonly pitches: number[] = [];
    readonly close = async (): Promise<void> => note("sound", "stop");
    createGain() {
      const gain = { setValueAtTime: () => gain, linearRampToValueAtTime: () => gain };
      return { gain, connect: (next: unknown) => next };
    }
    createOscillator() {
      const frequency = { value: 0 };
      return {
        frequency,
        connect: (next: unknown) => next,
        stop: () => undefined,
        start: () => {
          this.pitches.push(frequency.value);
          // All notes of a sound are written down at once.
          if (this.pitches.length === 1) queueMicrotask(() => note("sound", this.pitches.join(" ")));
        },
      };
    }
  }
  const standIns = {
    told,
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
    AudioContext: FakeAudioContext,
  };
  for (const [name, value] of Object.entries(standIns)) Object.defineProperty(window, name, { value });
  const vibrate = (pattern: number | number[]): boolean => {
    note("vibration", pattern === 0 ? "stop" : [pattern].flat().join(" "));
    return true;
  };
  Object.defineProperty(navigator, "vibrate", { value: vibrate });
}

/** Everything so far, in the order of time. */
export function everythingTold(page: Page): Promise<Told[]> {
  return page.evaluate(() => (window as unknown as { told: Told[] }).told);
}
