/** Round times, in seconds: the steps people count in. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const MOST_TICKS = 5;

/** Times for the ruler of a timeline, in milliseconds: 0 and a few round ones, none at the very end. */
export function ticksOf(durationMs: number): number[] {
  const stepMs = 1000 * (STEPS_S.find((step) => durationMs / (1000 * step) <= MOST_TICKS) ?? 36_000);
  const count = Math.max(1, Math.ceil(durationMs / stepMs - 0.15));
  return Array.from({ length: count }, (_, i) => i * stepMs);
}
