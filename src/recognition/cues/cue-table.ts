/**
 * The cues: movements of a face in the terms of the Facial Action Coding System (Ekman, Friesen and Hager 2002), and what of a
 * mesh shows each. `cue-limits.ts` says how far it must go.
 */
import type { PairedMeasure, SingleMeasure } from "./measures.ts";

export interface CueDefinition {
  /** FACS number and name. */
  readonly actionUnit: number;
  readonly facsName: string;
  readonly measure: PairedMeasure | SingleMeasure;
  /** What the measure does when the cue is there. A paired one is the mean of both sides, or with `oneSided` their difference. */
  readonly change: "grows" | "shrinks";
  readonly oneSided?: true;
}

/** From the forehead down. */
export const CUE_DEFINITIONS = {
  "inner-brow-raise": {
    actionUnit: 1,
    facsName: "inner brow raiser",
    measure: "innerBrowLift",
    change: "grows",
  },
  "outer-brow-raise": {
    actionUnit: 2,
    facsName: "outer brow raiser",
    measure: "outerBrowHeight",
    change: "grows",
  },
  "brow-lower": { actionUnit: 4, facsName: "brow lowerer", measure: "innerBrowHeight", change: "shrinks" },
  "upper-lid-raise": {
    actionUnit: 5,
    facsName: "upper lid raiser",
    measure: "eyeOpening",
    change: "grows",
  },
  "cheek-raise": { actionUnit: 6, facsName: "cheek raiser", measure: "cheekDepth", change: "shrinks" },
  "lid-tighten": { actionUnit: 7, facsName: "lid tightener", measure: "lowerLidDepth", change: "shrinks" },
  "nose-wrinkle": { actionUnit: 9, facsName: "nose wrinkler", measure: "browToNose", change: "shrinks" },
  "lip-corner-up": {
    actionUnit: 12,
    facsName: "lip corner puller",
    measure: "mouthCornerDepth",
    change: "shrinks",
  },
  dimple: {
    actionUnit: 14,
    facsName: "dimpler",
    measure: "mouthCornerDepth",
    change: "shrinks",
    oneSided: true,
  },
  "lip-corner-down": {
    actionUnit: 15,
    facsName: "lip corner depressor",
    measure: "mouthCornerDroop",
    change: "grows",
  },
  "lip-stretch": { actionUnit: 20, facsName: "lip stretcher", measure: "mouthSpread", change: "grows" },
  "lip-press": { actionUnit: 24, facsName: "lip pressor", measure: "lipHeight", change: "shrinks" },
  "jaw-drop": { actionUnit: 26, facsName: "jaw drop", measure: "lowerLipDepth", change: "grows" },
} as const satisfies Record<string, CueDefinition>;

export type CueName = keyof typeof CUE_DEFINITIONS;
export const CUE_NAMES = Object.keys(CUE_DEFINITIONS) as readonly CueName[];

/** In units of the distance between the outer eye corners. */
export interface CueLimits {
  /** Where faces at rest lie, in the median: what a face is held against while its own neutral is not known. */
  readonly rest: number;
  /** How far from `rest` the cue is seen; null where that tells too little. */
  readonly againstPopulation: number | null;
  /** How far from somebody's own neutral the cue is seen; null where that tells too little. */
  readonly againstOwn: number | null;
  /** As far as nine in ten of those go who pose it: strength 1. */
  readonly full: number;
}
