import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEvery, onceStable } from "./calm.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("atMostEvery passes the first at once, the latest later, and no more than one in a while", () => {
  const passed: [number, number][] = [];
  const start = Date.now();
  const calm = atMostEvery<number>(250, (value) => passed.push([value, Date.now() - start]));
  for (let i = 0; i < 20; i += 1) {
    calm.offer(i);
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(1000);
  expect(passed.map(([value]) => value)).toEqual([0, 4, 9, 14, 19]);
  for (let i = 1; i < passed.length; i += 1)
    expect(passed[i]![1] - passed[i - 1]![1]).toBeGreaterThanOrEqual(250);
});

test("atMostEvery passes nothing after it was cancelled", () => {
  const pass = vi.fn();
  const calm = atMostEvery<number>(250, pass);
  calm.offer(1);
  calm.offer(2);
  calm.cancel();
  vi.advanceTimersByTime(1000);
  expect(pass.mock.calls).toEqual([[1]]);
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
