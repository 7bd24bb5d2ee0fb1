import type { CueName } from "./cue-table.ts";
import type { Side } from "./measures.ts";
import type { CueInWords } from "./read-cues.ts";

/** What moved, on both sides and on one. */
const WORDS: Record<CueName, { readonly both: string; readonly one: (side: Side) => string }> = {
  "inner-brow-raise": { both: "inner brows up", one: (side) => `inner end of the ${side} brow up` },
  "outer-brow-raise": { both: "outer brows up", one: (side) => `outer end of the ${side} brow up` },
  "brow-lower": { both: "brows down", one: (side) => `${side} brow down` },
  "upper-lid-raise": { both: "eyes wide open", one: (side) => `${side} eye wide open` },
  "cheek-raise": { both: "cheeks up", one: (side) => `${side} cheek up` },
  "lid-tighten": { both: "lower lids tightened", one: (side) => `${side} lower lid tightened` },
  "nose-wrinkle": { both: "nose wrinkled", one: () => "nose wrinkled" },
  "lip-corner-up": { both: "lip corners up", one: (side) => `${side} lip corner up` },
  dimple: { both: "lip corners drawn in", one: (side) => `${side} lip corner drawn in` },
  "lip-corner-down": { both: "lip corners down", one: (side) => `${side} lip corner down` },
  "lip-stretch": { both: "lips stretched", one: () => "lips stretched" },
  "lip-press": { both: "lips pressed together", one: () => "lips pressed together" },
  "jaw-drop": { both: "jaw dropped", one: () => "jaw dropped" },
};

/** What moved in a face, in a few plain words: "inner brows up, lip corners down"; empty where nothing did. Left is the subject's. */
export function cuesInEnglish(cues: readonly CueInWords[]): string {
  return cues.map(({ cue, side }) => (side ? WORDS[cue].one(side) : WORDS[cue].both)).join(", ");
}
