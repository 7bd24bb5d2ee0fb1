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
  const stable = onceStable({ afterMs: 1500, everyMs: 0 }, pass);
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

test("however short a text stays, the next is not spoken too soon after the last", () => {
  const spoken: [string, number][] = [];
  const stable = onceStable({ afterMs: 1500, everyMs: 3000 }, (text) =>
    spoken.push([text, performance.now()]),
  );
  for (const text of ["a", "b", "c", "d", "e", "f"]) {
    stable.offer(text);
    vi.advanceTimersByTime(1700);
  }
  vi.advanceTimersByTime(5000);
  expect(spoken.map(([text]) => text)).toEqual(["a", "c", "e", "f"]);
  spoken.slice(1).forEach(([, atMs], i) => {
    expect(atMs - spoken[i]![1]).toBeGreaterThanOrEqual(3000);
  });
});
