/** What is spoken waits until the words have stayed: words that change are tiring to hear. */

export interface SpeakingPace {
  /** How long words must have stayed. */
  readonly afterMs: number;
  /** The least time between two that are spoken, however late the first was. */
  readonly everyMs: number;
}

export const SPEAKING_PACE: SpeakingPace = { afterMs: 1500, everyMs: 3000 };

/** Passes a text on once it has stayed the same for a while, and not twice in a row. */
export function onceStable(
  { afterMs, everyMs }: SpeakingPace,
  pass: (text: string) => void,
): { offer(text: string): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: string | undefined;
  let passed: string | undefined;
  let passedAtMs = Number.NEGATIVE_INFINITY;
  return {
    offer(text) {
      if (text === current) return;
      current = text;
      clearTimeout(timer);
      if (text === passed) return;
      timer = setTimeout(
        () => {
          passed = text;
          passedAtMs = performance.now();
          pass(text);
        },
        Math.max(afterMs, passedAtMs + everyMs - performance.now()),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}
