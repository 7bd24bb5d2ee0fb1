/**
 * At most one piece of work at a time; of what comes in meanwhile only the latest is done. This is what keeps a slow
 * device from falling behind its camera: it reads fewer frames, never old ones.
 */
export function latestWins<Input, Result>(
  work: (input: Input) => Promise<Result>,
  discard: (input: Input) => void,
): (input: Input) => Promise<Result | undefined> {
  interface Waiting {
    readonly input: Input;
    readonly settle: (result: Promise<Result> | undefined) => void;
  }
  let working = false;
  let waiting: Waiting | undefined;

  async function workFrom(first: Waiting): Promise<void> {
    working = true;
    for (let next: Waiting | undefined = first; next !== undefined; next = takeWaiting()) {
      const result = work(next.input);
      next.settle(result);
      // The caller hears of a failure through `settle`; here only the end matters.
      await result.catch(() => undefined);
    }
    working = false;
  }

  function takeWaiting(): Waiting | undefined {
    const taken = waiting;
    waiting = undefined;
    return taken;
  }

  return (input) =>
    new Promise((resolve) => {
      const mine: Waiting = { input, settle: resolve };
      if (!working) {
        void workFrom(mine);
        return;
      }
      if (waiting !== undefined) {
        discard(waiting.input);
        waiting.settle(undefined);
      }
      waiting = mine;
    });
}
