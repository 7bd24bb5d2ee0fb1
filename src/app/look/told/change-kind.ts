/** What kind of change a face's new words tell of: the little that a sound or a vibration can say. Pure. */
import type { CueName } from "../../../recognition/cues/cue-table.ts";
import type { CueInWords } from "../../../recognition/cues/read-cues.ts";
import type { Saying } from "../face-words.ts";

export const CHANGE_KINDS = ["up", "down", "other", "rest", "unread"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Which way each cue goes on the face, as the arrows in the picture do. */
const WAYS: Readonly<Record<CueName, "up" | "down" | "other">> = {
  "inner-brow-raise": "up",
  "outer-brow-raise": "up",
  "brow-lower": "down",
  "upper-lid-raise": "up",
  "cheek-raise": "up",
  "lid-tighten": "up",
  "nose-wrinkle": "up",
  "lip-corner-up": "up",
  dimple: "other",
  "lip-corner-down": "down",
  "lip-stretch": "other",
  "lip-press": "other",
  "jaw-drop": "down",
};

/**
 * What came decides and, where nothing came, what is left: most of it went up, most of it down, or neither.
 * @param before what was said of the face until now, if anything was
 */
export function changeKind(now: Saying, before?: Saying): ChangeKind {
  if (now.kind !== "moves" && now.kind !== "looks-like" && now.cues.length === 0) return "unread";
  if (now.cues.length === 0) {
    const other = now.kind === "looks-like" && now.explanation.expressions[0] !== "neutral";
    return other ? "other" : "rest";
  }
  const came = now.cues.filter((cue) => !before?.cues.some((there) => sameCue(there, cue)));
  const ways = (came.length > 0 ? came : now.cues).map(({ cue }) => WAYS[cue]);
  const balance = ways.filter((way) => way === "up").length - ways.filter((way) => way === "down").length;
  return balance > 0 ? "up" : balance < 0 ? "down" : "other";
}

function sameCue(a: CueInWords, b: CueInWords): boolean {
  return a.cue === b.cue && a.side === b.side;
}
