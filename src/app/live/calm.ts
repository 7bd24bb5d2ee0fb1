/**
 * Words that change are hard to read and tiring to hear. Two brakes, each a plain function of values and times: what is
 * written changes at most four times a second, and what is spoken waits until the words have stayed.
 */

/** Text on the page changes no more often than this. */
export const WRITTEN_EVERY_MS = 250;
/** Words are spoken when they have stayed this long. */
export const SPOKEN_AFTER_MS = 1500;

/** Passes values on, the first at once and then at most one in `everyMs`; the latest always arrives. */
export function atMostEvery<Value>(
  everyMs: number,
  pass: (value: Value) => void,
): { offer(value: Value): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: Value } | undefined;

  function open(): void {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    offer(value);
  }

  function offer(value: Value): void {
    if (timer !== undefined) {
      waiting = { value };
      return;
    }
    timer = setTimeout(open, everyMs);
    pass(value);
  }

  return {
    offer,
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}

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
