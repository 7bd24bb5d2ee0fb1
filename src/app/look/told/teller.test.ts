import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTeller } from "./teller.ts";
import { type Standing, TOLD_EVERY_MS } from "./telling.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const face = (text: string): Standing => ({
  trackId: 1,
  letter: "A",
  saying: { kind: "moves", cues: [] },
  text,
});

test("what waits is told when it is due, although nothing more happens; after a stop nothing is", () => {
  const onTell = vi.fn();
  const teller = createTeller(onTell);
  const told = () => onTell.mock.calls.map(([{ text }]) => text);
  teller.notice([face("rest")]);
  vi.advanceTimersByTime(100);
  teller.notice([face("smile")]);
  vi.advanceTimersByTime(TOLD_EVERY_MS - 101);
  expect(told()).toEqual(["rest"]);
  vi.advanceTimersByTime(1);
  expect(told()).toEqual(["rest", "smile"]);

  teller.notice([face("rest")]);
  teller.stop();
  vi.advanceTimersByTime(60_000);
  expect(told()).toEqual(["rest", "smile"]);
  expect(vi.getTimerCount()).toBe(0);
  teller.notice([face("rest")]);
  expect(told()).toEqual(["rest", "smile", "rest"]);
});
