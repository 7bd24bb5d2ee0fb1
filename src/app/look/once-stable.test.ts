import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceStable } from "./once-stable.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("onceStable passes a text only when it has stayed, and not twice in a row", () => {
  const pass = vi.fn();
  const stable = onceStable(1500, pass);
  const stay = (text: string, ms: number) => {
    stable.offer(text);
    vi.advanceTimersByTime(ms);
  };
  stay("rest", 1000);
  stay("smile", 1000);
  stay("rest", 2000);
  stay("smile", 1000);
  stay("rest", 2000);
  stay("smile", 2000);
  expect(pass.mock.calls.flat()).toEqual(["rest", "smile"]);
});
