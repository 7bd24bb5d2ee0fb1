/** Milliseconds of many runs of the same thing. */
export interface Timing {
  readonly median: number;
  /** 95 of 100 runs took at most this long. */
  readonly p95: number;
  readonly runs: number;
}

/** @throws TypeError for no runs at all. */
export function timing(milliseconds: readonly number[]): Timing {
  if (milliseconds.length === 0) throw new TypeError("milliseconds: nothing was measured");
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Collects runs under names, and sums them up under the same names. */
export function collector() {
  const runs = new Map<string, number[]>();
  return {
    add(name: string, milliseconds: number): void {
      runs.set(name, [...(runs.get(name) ?? []), milliseconds]);
    },
    timings: (): Record<string, Timing> =>
      Object.fromEntries([...runs].map(([name, milliseconds]) => [name, timing(milliseconds)])),
  };
}
