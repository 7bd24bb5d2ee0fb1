/** How far each cue must go. Written by scripts/choose-cue-limits.ts, from half of the people of CK+: docs/cues.md. */
import type { CueLimits, CueName } from "./cue-table.ts";

export const CUE_LIMITS: Readonly<Record<CueName, CueLimits>> = {
  "inner-brow-raise": { rest: 0.0595, againstPopulation: 0.0094, againstOwn: 0.0032, full: 0.0144 },
  "outer-brow-raise": { rest: 0.1505, againstPopulation: 0.0472, againstOwn: 0.0156, full: 0.0704 },
  "brow-lower": { rest: 0.1702, againstPopulation: null, againstOwn: 0.0156, full: 0.0395 },
  "upper-lid-raise": { rest: 0.0902, againstPopulation: 0.0196, againstOwn: 0.0122, full: 0.0279 },
  "cheek-raise": { rest: 0.1799, againstPopulation: 0.0248, againstOwn: 0.0155, full: 0.0363 },
  "lid-tighten": { rest: 0.039, againstPopulation: null, againstOwn: 0.0058, full: 0.0141 },
  "nose-wrinkle": { rest: 0.681, againstPopulation: 0.072, againstOwn: 0.0384, full: 0.1116 },
  "lip-corner-up": { rest: 0.2142, againstPopulation: 0.0504, againstOwn: 0.031, full: 0.1014 },
  dimple: { rest: 0, againstPopulation: null, againstOwn: null, full: 0.0165 },
  "lip-corner-down": { rest: -0.0074, againstPopulation: null, againstOwn: 0.0082, full: 0.0104 },
  "lip-stretch": { rest: 1.6361, againstPopulation: null, againstOwn: 0.1093, full: 0.1908 },
  "lip-press": { rest: 0.1912, againstPopulation: null, againstOwn: 0.0175, full: 0.0497 },
  "jaw-drop": { rest: 0.3297, againstPopulation: 0.0684, againstOwn: 0.0793, full: 0.1999 },
};
