/** Against PyTorch's schedulers: test/fixtures/schedules/make.py. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { learningRateAt, type Schedule, scheduleSchema } from "./schedule.ts";

interface Case {
  readonly schedule: unknown;
  readonly rates: readonly number[];
}
const { peak, stepsPerEpoch, epochs, steps, losses, plateaus } = JSON.parse(
  readFileSync(new URL("../../../test/fixtures/schedules/rates.json", import.meta.url), "utf8"),
) as {
  peak: number;
  stepsPerEpoch: number;
  epochs: number;
  steps: readonly Case[];
  losses: readonly number[];
  plateaus: readonly Case[];
};
const parse = (schedule: unknown): Schedule => v.parse(scheduleSchema, schedule);

describe("learningRateAt", () => {
  it.each(steps)("gives PyTorch's rate at every step: $schedule", ({ schedule, rates }) => {
    rates.forEach((rate, step) => {
      const point = { peak, step, stepsPerEpoch, epochs, losses: [] };
      expect(learningRateAt(parse(schedule), point)).toBeCloseTo(rate, 14);
    });
  });

  it.each(plateaus)("gives PyTorch's rate after every epoch: $schedule", ({ schedule, rates }) => {
    rates.forEach((rate, epoch) => {
      const point = { peak, step: epoch, stepsPerEpoch: 1, epochs: 30, losses: losses.slice(0, epoch) };
      expect(learningRateAt(parse(schedule), point)).toBeCloseTo(rate, 14);
    });
  });

  it("counts a plateau's epochs from the end of the warm-up", () => {
    const schedule = parse({ kind: "plateau", patience: 0, factor: 0.5, warmUpEpochs: 2 });
    const rateAfter = (...losses: number[]) =>
      learningRateAt(schedule, { peak: 1, step: losses.length * 10, stepsPerEpoch: 10, epochs: 9, losses });
    expect(rateAfter(1)).toBeCloseTo(11 / 20, 12);
    expect(rateAfter(1, 2)).toBe(1);
    expect(rateAfter(1, 2, 3)).toBe(1);
    expect(rateAfter(1, 2, 3, 3)).toBe(0.5);
  });

  it("never leaves the range from nought to the peak, however short the run", () => {
    const kind = fc.constantFrom(
      { kind: "constant" },
      { kind: "cosine" },
      { kind: "oneCycle", pctStart: 0.5 },
      { kind: "plateau" },
    );
    const small = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        kind,
        fc.double({ min: 0, max: 8, noNaN: true }),
        small,
        small,
        (options, warmUpEpochs, stepsPerEpoch, epochs) => {
          const schedule = parse({ ...options, warmUpEpochs });
          for (let step = 0; step < stepsPerEpoch * epochs; step += 1) {
            const rate = learningRateAt(schedule, { peak: 0.1, step, stepsPerEpoch, epochs, losses: [] });
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(rate).toBeLessThanOrEqual(0.1 + 1e-15);
          }
        },
      ),
    );
  });
});
