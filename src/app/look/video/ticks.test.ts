import fc from "fast-check";
import { expect, it } from "vitest";
import { ticksOf } from "./ticks.ts";

it("a ruler has a few round times, from the beginning on, all within the video", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400_000 }), (durationMs) => {
      const ticks = ticksOf(durationMs);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeLessThanOrEqual(durationMs);
      for (const tick of ticks) expect(tick % 1000).toBe(0);
    }),
  );
  expect(ticksOf(10_000)).toEqual([0, 2000, 4000, 6000, 8000]);
});
