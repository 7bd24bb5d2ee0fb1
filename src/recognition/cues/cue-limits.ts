/** How far each cue must go. Written by scripts/choose-cue-limits.ts, from half of the people of CK+: docs/cues.md. */
import type { CueLimits, CueName } from "./cue-table.ts";

export const CUE_LIMITS: Readonly<Record<CueName, CueLimits>> = {
  "inner-brow-raise": { rest: 0.0594, againstPopulation: 0.0094, againstOwn: 0.0031, full: 0.0144 },
  "outer-brow-raise": { rest: 0.1504, againstPopulation: 0.0473, againstOwn: 0.0161, full: 0.0703 },
  "brow-lower": { rest: 0.1702, againstPopulation: null, againstOwn: 0.0155, full: 0.0356 },
  "upper-lid-raise": { rest: 0.0901, againstPopulation: 0.0197, againstOwn: 0.0122, full: 0.028 },
  "cheek-raise": { rest: 0.1798, againstPopulation: 0.0248, againstOwn: 0.017, full: 0.0362 },
  "lid-tighten": { rest: 0.0389, againstPopulation: null, againstOwn: 0.0058, full: 0.0143 },
  "nose-wrinkle": { rest: 0.681, againstPopulation: 0.0724, againstOwn: 0.0394, full: 0.1115 },
  "lip-corner-up": { rest: 0.2142, againstPopulation: 0.0526, againstOwn: 0.0322, full: 0.1014 },
  dimple: { rest: 0, againstPopulation: null, againstOwn: null, full: 0.0164 },
  "lip-corner-down": { rest: -0.0075, againstPopulation: null, againstOwn: 0.0082, full: 0.0104 },
  "lip-stretch": { rest: 1.6361, againstPopulation: null, againstOwn: 0.1108, full: 0.1908 },
  "lip-press": { rest: 0.1911, againstPopulation: null, againstOwn: 0.0175, full: 0.0505 },
  "jaw-drop": { rest: 0.3297, againstPopulation: 0.0691, againstOwn: 0.082, full: 0.1999 },
};
