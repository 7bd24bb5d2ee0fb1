import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFrameStepper } from "./frame-stepper.ts";

/** A video with frames at these times: a place is shown by the last frame that begins before it. */
function videoOf(beginnings: readonly number[], endMs: number) {
  let shown = 0;
  const sought: number[] = [];
  return {
    sought,
    stepper: createFrameStepper(
      async (atMs) => {
        expect(atMs).toBeGreaterThanOrEqual(0);
        expect(atMs).toBeLessThanOrEqual(endMs);
        sought.push(atMs);
        shown = beginnings.findLast((beginning) => beginning <= atMs) ?? beginnings[0]!;
        return shown;
      },
      () => endMs,
    ),
  };
}

function everyFrame(lengths: readonly number[]): number[] {
  const times = [0];
  for (const length of lengths) times.push(times.at(-1)! + length);
  return times;
}

describe("frame by frame", () => {
  it.each([
    [
      "with frames of one length",
      fc.double({ min: 8.1, max: 500, noNaN: true }).map((length) => [length, length]),
    ],
    ["with frames of any length, none shorter than two thirds of another", fc.constant([21, 31])],
  ])("%s every frame is met, on the way there and back", async (_, range) => {
    await fc.assert(
      fc.asyncProperty(
        range.chain(([min, max]) =>
          fc.array(fc.double({ min: min!, max: max!, noNaN: true }), { minLength: 1, maxLength: 30 }),
        ),
        async (lengths) => {
          const beginnings = everyFrame(lengths);
          const { stepper } = videoOf(beginnings, beginnings.at(-1)! + lengths[0]!);
          let atMs = 0;
          for (const next of [...beginnings.slice(1), beginnings.at(-1)!]) {
            atMs = await stepper.forward(atMs);
            expect(atMs).toBe(next);
          }
          for (const before of [...beginnings.slice(0, -1).reverse(), 0]) {
            atMs = await stepper.back(atMs);
            expect(atMs).toBe(before);
          }
        },
      ),
    );
  });

  it("needs one look once it knows how long frames are", async () => {
    const { stepper, sought } = videoOf(everyFrame(Array(20).fill(40)), 840);
    const first = await stepper.forward(0);
    const before = sought.length;
    await stepper.forward(await stepper.forward(first));
    expect(sought.length - before).toBe(2);
  });

  it("stays where it is when nothing can be shown", async () => {
    const stepper = createFrameStepper(
      async () => undefined,
      () => 1000,
    );
    expect(await stepper.forward(400)).toBe(400);
    expect(await stepper.back(400)).toBe(400);
  });
});
