/** What is spoken waits until the words have stayed: words that change are tiring to hear. */

/** Words are spoken when they have stayed this long. */
export const SPOKEN_AFTER_MS = 1500;

/** Passes a text on once it has stayed the same for `afterMs`, and not twice in a row. */
export function onceStable(
  afterMs: number,
  pass: (text: string) => void,
): { offer(text: string): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: string | undefined;
  let passed: string | undefined;
  return {
    offer(text) {
      if (text === current) return;
      current = text;
      clearTimeout(timer);
      if (text === passed) return;
      timer = setTimeout(() => {
        passed = text;
        pass(text);
      }, afterMs);
    },
    cancel: () => clearTimeout(timer),
  };
}
