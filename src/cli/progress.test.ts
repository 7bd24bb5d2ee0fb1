import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bar, duration, progressLine } from "./progress.ts";

function fakeScreen(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 20, write: (text: string) => written.push(text) > 0 };
}

describe("progressLine", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows nothing before a second has passed, then the newest text, cut to the terminal's width", () => {
    const screen = fakeScreen(true);
    const progress = progressLine(screen);
    progress.show("first");
    vi.advanceTimersByTime(900);
    expect(screen.written).toEqual([]);
    progress.show("a text that is longer than twenty columns");
    vi.advanceTimersByTime(1000);
    expect(screen.written).toEqual(["\r\x1b[2Ka text that is long"]);
    progress.stop();
    expect(screen.written.at(-1)).toBe("\r\x1b[2K");
  });

  it("comes back after it was cleared for other text", () => {
    const screen = fakeScreen(true);
    const progress = progressLine(screen);
    progress.show("working");
    vi.advanceTimersByTime(1200);
    progress.clear();
    vi.advanceTimersByTime(200);
    expect(screen.written).toEqual(["\r\x1b[2Kworking", "\r\x1b[2K", "\r\x1b[2Kworking"]);
    progress.stop();
  });

  it("writes nothing where there is no terminal", () => {
    const screen = fakeScreen(false);
    const progress = progressLine(screen);
    progress.show("working");
    vi.advanceTimersByTime(5000);
    progress.clear();
    progress.stop();
    expect(screen.written).toEqual([]);
  });
});

describe("bar and duration", () => {
  it("show how far and how long", () => {
    expect(bar(6, 12)).toBe("[############------------] 6/12");
    expect(bar(0, 3)).toBe("[------------------------] 0/3");
    expect([0, 99.4, 150, 60 * 125].map(duration)).toEqual(["0 s", "99 s", "3 min", "2 h 05 min"]);
  });
});
