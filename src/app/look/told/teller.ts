/** Tells changes when they are due; `telling.ts` knows which and when. */
import { type Change, dueAtMs, NOTHING_TOLD, notice, type Standing, tell } from "./telling.ts";

export interface Teller {
  /** What stands on the page now. */
  notice(faces: readonly Standing[]): void;
  /** Tells nothing more, and forgets. */
  stop(): void;
}

export function createTeller(onTell: (change: Change) => void, now = () => performance.now()): Teller {
  let telling = NOTHING_TOLD;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellWhenDue(): void {
    clearTimeout(timer);
    const due = dueAtMs(telling);
    if (due === undefined) return;
    if (due > now()) {
      timer = setTimeout(tellWhenDue, due - now());
      return;
    }
    const change = telling.waiting?.change;
    telling = tell(telling, now());
    if (change !== undefined) onTell(change);
  }

  return {
    notice(faces) {
      telling = notice(telling, faces, now());
      tellWhenDue();
    },
    stop() {
      clearTimeout(timer);
      telling = NOTHING_TOLD;
    },
  };
}
